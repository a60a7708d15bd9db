# صيانة المنصة: المفاتيح وما يعمل في الخلفية.

upkeep-key-seals = هذا هو المفتاح المستعمل للتشفير الآن: جدّد المفاتيح أولًا.
upkeep-key-too-soon = لم تُجدَّد المفاتيح بعد، أو جُدّدت منذ أقل من دقيقة: انتظر ثم أعد المحاولة.
upkeep-key-needed = { $count ->
    [zero] لا قيمة تحتاج إلى هذا المفتاح.
    [one] ما زالت قيمة واحدة تحتاج إلى هذا المفتاح: جدّد المفاتيح، أو ابحث بالأمر doctor عمّا لا يُفكّ تشفيره.
    [two] ما زالت قيمتان تحتاجان إلى هذا المفتاح: جدّد المفاتيح، أو ابحث بالأمر doctor عمّا لا يُفكّ تشفيره.
    [few] ما زالت { $count } قيم تحتاج إلى هذا المفتاح: جدّد المفاتيح، أو ابحث بالأمر doctor عمّا لا يُفكّ تشفيره.
    [many] ما زالت { $count } قيمة تحتاج إلى هذا المفتاح: جدّد المفاتيح، أو ابحث بالأمر doctor عمّا لا يُفكّ تشفيره.
   *[other] ما زالت { $count } قيمة تحتاج إلى هذا المفتاح: جدّد المفاتيح، أو ابحث بالأمر doctor عمّا لا يُفكّ تشفيره.
}

upkeep-jobs-title = المهام في الخلفية
upkeep-jobs-see = عرض المهام
upkeep-jobs-lead = الرسائل والملفات والتنظيف: ما يقوم به الموقع وحده، وما ينتظر، وما لم ينجح.
upkeep-jobs-state-dead = متروكة
upkeep-jobs-state-waiting = قيد الانتظار
upkeep-jobs-state-running = قيد التنفيذ
upkeep-jobs-list-dead = مهام متروكة
upkeep-jobs-list-waiting = مهام قيد الانتظار
upkeep-jobs-list-running = مهام قيد التنفيذ
upkeep-jobs-none-dead = لم تُترك أي مهمة.
upkeep-jobs-none-waiting = لا مهمة تنتظر.
upkeep-jobs-none-running = لا مهمة قيد التنفيذ.
upkeep-jobs-replay-all = إعادة المحاولة للكل
upkeep-jobs-replay = إعادة المحاولة
upkeep-jobs-remove = استبعاد
upkeep-jobs-cancel = إلغاء
upkeep-jobs-number = (المهمة رقم { $number })
upkeep-jobs-since = منذ { $at }
upkeep-jobs-due = موعدها { $at }
upkeep-jobs-coming = مهام متكررة
upkeep-jobs-next = المرة القادمة { $at }
upkeep-jobs-not-yet = لم تُنفَّذ بعد
upkeep-jobs-run = تنفيذ الآن
upkeep-jobs-loads = حسب نوع المهمة
upkeep-jobs-kind = المهمة
upkeep-jobs-tries =
    { $count ->
        [0] لم تُجرَّب
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }
upkeep-jobs-minutes =
    { $count ->
        [one] كل دقيقة
        [two] كل دقيقتين
        [few] كل { $count } دقائق
        [many] كل { $count } دقيقة
       *[other] كل { $count } دقيقة
    }
upkeep-jobs-hours =
    { $count ->
        [one] كل ساعة
        [two] كل ساعتين
        [few] كل { $count } ساعات
        [many] كل { $count } ساعة
       *[other] كل { $count } ساعة
    }
upkeep-jobs-days =
    { $count ->
        [one] كل يوم
        [two] كل يومين
        [few] كل { $count } أيام
        [many] كل { $count } يوما
       *[other] كل { $count } يوم
    }

upkeep-job-accounts_sweep = نسيان الجلسات والروابط والرموز المنتهية
upkeep-job-imports_check = فحص ملف أشخاص
upkeep-job-imports_run = استيراد ملف أشخاص
upkeep-job-imports_sweep = نسيان الأسطر المرفوضة من عمليات الاستيراد
upkeep-job-mail_send = إرسال رسالة إلكترونية
upkeep-job-read_cv = قراءة سيرة ذاتية
upkeep-job-rights_keep_no_longer = محو ما انتهت مدة حفظه
upkeep-job-scan_waiting = فحص الملفات المنتظرة بمضاد الفيروسات
upkeep-job-exports_run = إعداد ملف طويل
upkeep-job-exports_sweep = إزالة الملفات المُعدّة التي انقضى يومها
upkeep-job-sweep_files = ترتيب الملفات التي لا صاحب لها
upkeep-job-talents_sweep_waiting = نسيان الاستمارات المتروكة
upkeep-job-upkeep_verify_integrity = التحقق من السجل والمفاتيح
upkeep-job-upkeep_watch_security = رصد الهجمات
upkeep-job-mail_weekly_recap = إرسال الملخص في موعده
upkeep-job-trades_move_people = نقل الأشخاص إلى الموهبة المحتفظ بها
upkeep-job-watchlist_forget_expired = نسيان الأسماء المراقبة المنتهية
upkeep-job-watchlist_match_everybody = مقارنة اسم مراقب بالجميع
upkeep-job-watchlist_match_person = مقارنة شخص بالأسماء المراقبة
upkeep-job-search_tell_saved = الإخبار بالجدد في الأبحاث المحفوظة
upkeep-job-shortlists_ask_again = إيصال طلب رابط جديد
upkeep-job-shortlists_tell_links = الإعلام بالإجابات على الروابط المشتركة
