//! What works in the background, as administrators see it.

use app::{Role, jobs, schedule};
use kernel::Locale;
use testkit::{GatewayError, TestSite};

const JOBS: &str = "/admin/jobs";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_that_was_given_up_says_why_and_is_tried_again() {
    let site = TestSite::open_with(|config| config.anti_robot = false).await;
    let mut admin = site.signed_in(Role::Admin).await;
    site.house.run_jobs().await;
    site.house.mailer.fail_next(GatewayError::permanent("550 no <such> user"));
    let forgot = [("identifier", "admin@example.org")];
    site.browser().post("/auth/forgot", &forgot).await;
    site.house.run_jobs().await;
    let page = admin.get(JOBS).await;
    for words in ["Envoyer un e-mail", "550 no <such> user", "1 essai"] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let sent = site.house.mailer.sent().len();
    let seen = admin.submit(page.form_at("form[action='/admin/jobs/replay']:has(input)")).await;
    assert!(seen.text().contains("Les essais reprennent."), "{}", seen.text());
    site.house.run_jobs().await;
    assert_eq!(site.house.mailer.sent().len(), sent + 1);
    let gone = admin.submit(page.form_at("form[action='/admin/jobs/remove']")).await;
    assert!(gone.text().contains("Cette tâche n’est plus là"), "{}", gone.text());
    let log = admin.get("/admin/settings/activity-logs?kind=jobs_replayed").await;
    assert_eq!(log.count("main table.table tbody tr"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recurring_job_is_run_by_hand() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    site.house.run_schedule().await;
    let page = admin.get(JOBS).await;
    assert_eq!(page.count("form[action='/admin/jobs/run']"), schedule::all().len());
    let run = || page.form_at("form[action='/admin/jobs/run']:has(input[value=retention])");
    assert!(admin.submit(run()).await.text().contains("La tâche est lancée."));
    assert!(admin.submit(run()).await.text().contains("déjà en route"));
    let waiting = admin.get("/admin/jobs?state=waiting").await;
    assert!(waiting.text().contains("Effacer ce qui n’est plus à conserver"), "{}", waiting.text());
    let removed = admin.submit(waiting.form_at("form[action='/admin/jobs/remove']")).await;
    assert!(removed.text().contains("La tâche est écartée."));
    for odd in ["?state=odd", "?before=x", "?state=waiting&before=-9"] {
        assert_eq!(admin.get(&format!("{JOBS}{odd}")).await.status, 200);
    }
}

#[tokio::test]
async fn every_job_has_its_words() {
    let site = TestSite::open().await;
    let slots = schedule::all();
    let recurring = slots.iter().map(|one| one.job.name());
    for name in jobs::registry().names().into_iter().chain(recurring) {
        let key = format!("upkeep-job-{}", name.replace('.', "_"));
        assert!(site.house.app.words().has(Locale::Fr, &key), "say what `{name}` does: {key}");
    }
}
