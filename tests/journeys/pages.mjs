// Every page there is, by who may see it; `name` is the picture's, `path` may need what the journeys found.
const SECTIONS = ['identity', 'contact', 'place', 'talents', 'availability', 'links', 'visibility', 'photo', 'cv'];

export function pages({ code, welcome, person, letter, imported }) {
  const visitor = {
    home: '/', register: '/auth/register', login: '/auth/login', forgot: '/auth/forgot', terms: '/legal/terms', privacy: '/legal/privacy',
    poster: '/poster', profile: `/t/${code}`, contact: `/t/${code}/contact`, absent: '/t/MAF9999OUA', 'reset-expired': '/auth/reset/expired',
    'activate-expired': '/auth/activate/expired', 'setup-expired': '/setup/expired', 'email-expired': '/auth/email/expired', 'stay-expired': '/account/stay/expired', welcome,
  };
  const talent = {
    dashboard: '/profile/dashboard', password: '/account/password', logout: '/auth/logout', 'photo-delete': '/profile/photo/delete',
    security: '/account/security', totp: '/account/security/totp', passkeys: '/account/security/passkeys', 'account-email': '/account/email', confirm: '/account/confirm?next=/account/security', 'own-data': '/account/data', 'own-data-delete': '/account/data/delete',
    'profile-owner': `/t/${code}`, 'profile-as-recruiter': `/t/${code}?as=recruiter`, forbidden: '/talents',
    ...Object.fromEntries(SECTIONS.map((section) => [`edit-${section}`, `/profile/edit/${section}`])),
  };
  const recruiter = {
    people: '/talents', 'people-table': '/talents?view=table', 'people-filtered': '/talents?gender=F&q=a', 'people-none': '/talents?q=zzzzzz', find: '/talents/find', minors: '/talents/minors', export: '/admin/export?gender=F', 'profile-recruiter': `/t/${code}`,
  };
  const administrator = {
    admin: '/admin', 'admin-people': '/admin/users', 'admin-create': '/admin/users/create', imports: '/admin/users/import', import: imported, 'admin-person': person, 'admin-outbox': '/admin/outbox', 'admin-letter': letter,
    'admin-account': person && `${person}/account`, 'admin-delete': person && `${person}/delete`, staff: '/admin/settings/users', roles: '/admin/settings/roles', 'settings-files': '/admin/settings/files',
    'activity-logs': '/admin/settings/activity-logs', 'security-logs': '/admin/settings/security-logs', duplicates: '/admin/duplicates', retention: '/admin/settings/retention',
    watchlist: '/admin/settings/watchlist', trades: '/admin/talents', 'trade-create': '/admin/talents/create', trade: '/admin/talents/1', 'trade-merge': '/admin/talents/1/merge?into=2',
    jobs: '/admin/jobs', 'jobs-waiting': '/admin/jobs?state=waiting',
    mail: '/admin/settings/email-notifications', recap: '/admin/settings/recap', 'mail-stops': '/admin/settings/email-notifications/stops',
    ...Object.fromEntries(SECTIONS.map((section) => [`admin-edit-${section}`, person && `${person}/edit?section=${section}`])),
  };
  const roles = [[null, visitor], ['user-1', talent], ['recruteur', recruiter], ['admin', administrator]];
  return roles.flatMap(([role, list]) => Object.entries(list).map(([name, path]) => ({ role, name, path })));
}
