# Rules about persons.

people-guardian-consent-required = موافقة الوالد أو الوصي ضرورية قبل 18 سنة.

people-city-of-another-country = هذه المدينة ليست في البلد المختار.

people-minors-reason-short = اذكر سببًا من عشرة أحرف على الأقل.
