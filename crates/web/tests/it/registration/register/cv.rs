//! The CV of the form: taken, kept over refusals, refused beside its field.

use app::{Actor, media::cvs};
use chrono::TimeDelta;
use testkit::{Form, TestSite};

use super::{amina, open};

const PDF: &[u8] = include_bytes!("../../../../../../tests/documents/cv-fr.pdf");

fn cv(form: Form) -> Form {
    form.attach("cv", "Amina CV.pdf", "application/pdf", PDF)
}

fn waiting(site: &TestSite) -> usize {
    let folder = site.house.app.config().data_dir.join("incoming");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

async fn first(site: &TestSite) -> Option<cvs::Cv> {
    cvs::of_person(&site.house.app, kernel::PersonId(1)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_good_cv_is_the_persons_and_is_read() {
    let site = open().await;
    let mut browser = site.browser();
    let form = cv(amina(&site, &mut browser).await);
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 200, "{}", seen.words("[data-summary]"));
    site.house.run_jobs().await;
    let words = cvs::words(&site.house.app, &Actor::System("test"), kernel::PersonId(1)).await;
    assert!(words.unwrap().unwrap().contains("Costumière"));
    assert_eq!((first(&site).await.unwrap().title.as_str(), waiting(&site)), ("Amina CV.pdf", 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cv_survives_refusals_and_arrives_with_the_person() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.clear("last_name");
    let seen = browser.submit(cv(form)).await;
    assert_eq!((seen.status.as_u16(), seen.has_error("cv"), waiting(&site)), (422, false, 1));
    assert!(seen.text().contains("Votre CV est gardé") && seen.text().contains("Amina CV.pdf"));
    let seen = browser.submit(seen.form()).await;
    assert!(seen.text().contains("Amina CV.pdf"), "it waits over a second refusal too");
    let seen = browser.submit(seen.form().fill("last_name", "Benali")).await;
    assert_eq!(seen.status, 200, "{}", seen.words("[data-summary]"));
    assert_eq!((first(&site).await.unwrap().title.as_str(), waiting(&site)), ("Amina CV.pdf", 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bad_cv_is_refused_beside_its_field_and_nobody_joins() {
    let site = open().await;
    let mut browser = site.browser();
    let heavy = [b"%PDF-1.7".as_slice(), &vec![b' '; 10 * 1024 * 1024]].concat();
    let cases: [(&str, &[u8], &str); 3] = [
        ("cv.pdf", b"<script>alert(1)</script>", "n’est pas un CV lisible"),
        ("cv.exe", PDF, "ne correspond pas"),
        ("cv.pdf", &heavy, "trop lourd"),
    ];
    for (name, bytes, said) in cases {
        let form = amina(&site, &mut browser).await;
        let seen = browser.submit(form.attach("cv", name, "application/pdf", bytes)).await;
        let why = seen.error("cv").unwrap_or_default();
        assert!(seen.status == 422 && why.contains(said), "{name}: {why}");
        assert_eq!(seen.form().value("first_name"), "Amina");
    }
    assert_eq!((first(&site).await, waiting(&site)), (None, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cv_that_waited_an_hour_is_asked_for_again() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.clear("last_name");
    let form = browser.submit(cv(form)).await.form();
    site.house.clock.advance(TimeDelta::minutes(61));
    let seen = browser.submit(form.fill("last_name", "Benali")).await;
    assert!(seen.error("cv").unwrap_or_default().contains("plus d’une heure"));
    assert_eq!(browser.submit(seen.form()).await.status, 200, "without it the form is good");
}
