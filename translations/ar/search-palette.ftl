# لوحة الأوامر: إلى أين؟

search-palette-open = انتقل إلى…
search-palette-title = انتقل إلى
search-palette-lead = شخص أو موهبة أو صفحة أو إجراء. يفتح Ctrl K القائمة نفسها في كل الصفحات.
search-palette-label = اسم أو رمز أو موهبة أو صفحة أو إجراء
search-palette-placeholder = اسم، رمز، صفحة، إجراء…
search-palette-go = ابحث
search-palette-people = أشخاص
search-palette-talents = مواهب
search-palette-pages = صفحات
search-palette-acts = إجراءات
search-palette-everybody = ابحث عن «{ $text }» في الدليل
search-palette-scan = مسح رمز QR
search-palette-security-logs = سجل الأمان
search-palette-count =
    { $count ->
        [0] لا شيء يطابق
        [one] اقتراح واحد
        [two] اقتراحان
        [few] { $count } اقتراحات
        [many] { $count } اقتراحا
       *[other] { $count } اقتراح
    }

search-scan-start = المسح بالكاميرا
search-scan-stop = إيقاف الكاميرا
search-scan-view = صورة الكاميرا
search-scan-asking = اسمح باستعمال الكاميرا في هذه الصفحة.
search-scan-looking = أظهر رمز QR: بطاقة أو شارة أو ملفا مفتوحا على هاتف.
search-scan-denied = الكاميرا غير متاحة، أو لا يحق لهذه الصفحة استعمالها. أرسل صورة للرمز أو اكتب الرمز.
