// Every page there is, by who may see it; `name` is the picture's, `path` may need what the journeys found.
const SECTIONS = ['identity', 'contact', 'place', 'talents', 'availability', 'links', 'visibility', 'photo', 'cv'];

export function pages({ code, welcome, person, letter, imported, shortlist, entry, compared, shared, door }) {
  const visitor = {
    home: '/', register: '/auth/register', login: '/auth/login', forgot: '/auth/forgot', terms: '/legal/terms', privacy: '/legal/privacy',
    poster: '/poster', profile: `/t/${code}`, contact: `/t/${code}/contact`, absent: '/t/MAF9999OUA', 'reset-expired': '/auth/reset/expired',
    'activate-expired': '/auth/activate/expired', 'setup-expired': '/setup/expired', 'email-expired': '/auth/email/expired', 'stay-expired': '/account/stay/expired', 'mail-stop-expired': '/mail/stop/expired', welcome,
    shared, 'shared-door': door, 'shared-gone': '/s/unknown', 'shared-request': '/s/unknown/request',
  };
  const talent = {
    dashboard: '/profile/dashboard', password: '/account/password', logout: '/auth/logout', 'photo-delete': '/profile/photo/delete',
    security: '/account/security', totp: '/account/security/totp', passkeys: '/account/security/passkeys', 'account-email': '/account/email', confirm: '/account/confirm?next=/account/security', 'own-data': '/account/data', 'own-data-delete': '/account/data/delete',
    'profile-owner': `/t/${code}`, 'profile-as-recruiter': `/t/${code}?as=recruiter`, forbidden: '/talents',
    ...Object.fromEntries(SECTIONS.map((section) => [`edit-${section}`, `/profile/edit/${section}`])),
  };
  const recruiter = {
    people: '/talents', 'people-table': '/talents?view=table', 'people-filtered': '/talents?gender=F&q=a', 'people-none': '/talents?q=zzzzzz', 'people-facets': '/talents?all=city_id&gender=F', 'people-wrong': '/talents?age_min=60&age_max=20&score_min=x', find: '/talents/find', minors: '/talents/minors', export: '/admin/export?gender=F', exports: '/admin/exports', searches: '/searches', goto: '/search', 'goto-asked': '/search?q=a', 'search-new': '/searches/new?gender=F', 'profile-recruiter': `/t/${code}`,
    shortlists: '/shortlists', 'shortlist-add': '/shortlists/add?ids=1,2', shortlist, 'shortlist-entry': entry, 'shortlist-compare': compared,
    'shortlist-print': shortlist && `${shortlist}/print`, 'shortlist-remove': shortlist && `${shortlist}/remove`, 'shortlist-links': shortlist && `${shortlist}/links`,
  };
  const administrator = {
    admin: '/admin', 'admin-people': '/admin/users', 'admin-create': '/admin/users/create', imports: '/admin/users/import', import: imported, 'admin-person': person, 'admin-outbox': '/admin/outbox', 'admin-letter': letter,
    'admin-account': person && `${person}/account`, 'admin-delete': person && `${person}/delete`, settings: '/admin/settings', staff: '/admin/settings/users', roles: '/admin/settings/roles', 'settings-files': '/admin/settings/files',
    'activity-logs': '/admin/settings/activity-logs', 'security-logs': '/admin/settings/security-logs', duplicates: '/admin/duplicates', retention: '/admin/settings/retention',
    watchlist: '/admin/settings/watchlist', trades: '/admin/talents', 'trade-create': '/admin/talents/create', trade: '/admin/talents/1', 'trade-merge': '/admin/talents/1/merge?into=2',
    jobs: '/admin/jobs', 'jobs-waiting': '/admin/jobs?state=waiting',
    mail: '/admin/settings/email-notifications', 'settings-mail': '/admin/settings/email', recap: '/admin/settings/recap', 'mail-texts': '/admin/settings/email-notifications/texts', 'mail-text': '/admin/settings/email-notifications/texts/login_credentials/ar', 'mail-stops': '/admin/settings/email-notifications/stops',
    ...Object.fromEntries(SECTIONS.map((section) => [`admin-edit-${section}`, person && `${person}/edit?section=${section}`])),
  };
  const roles = [[null, visitor], ['user-1', talent], ['recruteur', recruiter], ['admin', administrator]];
  return roles.flatMap(([role, list]) => Object.entries(list).map(([name, path]) => ({ role, name, path })));
}
