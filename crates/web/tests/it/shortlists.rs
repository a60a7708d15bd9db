//! Shortlists as casting staff see them.

use app::Role;
use testkit::{Browser, Seen, TestSite};

use crate::search::talent;

/// A list with Amina, Badr and Chama, of whom the recruiter thinks nothing yet.
async fn begun(site: &TestSite) -> (Browser, String) {
    let mut ids = Vec::new();
    for (name, phone) in [("Amina", "01"), ("Badr", "02"), ("Chama", "03")] {
        let phone = format!("06 12 34 56 {phone}");
        ids.push(talent(site, name, &[("phone", &phone)]).await.person.to_string());
    }
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let page = recruiter.get(&format!("/shortlists/add?ids={}", ids.join(","))).await;
    assert!(page.text().contains("3 personnes"), "{}", page.text());
    let added = recruiter.submit(page.form_at("main form").fill("name", "Nuit d’été")).await;
    assert!(added.text().contains("C’est ajouté à la sélection."), "{}", added.text());
    let path = added.path.split('?').next().unwrap().to_owned();
    (recruiter, path)
}

fn names(page: &Seen) -> String {
    let name = |place: usize| page.words(&format!("ol[data-sortable] > li:nth-child({place}) h2"));
    (1..=page.count("ol[data-sortable] h2")).map(name).collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_are_added_sorted_judged_noted_and_compared_without_scripts() {
    let site = TestSite::open().await;
    let (mut recruiter, path) = begun(&site).await;
    let page = recruiter.get(&path).await;
    assert_eq!(page.words("h1"), "Nuit d’été");
    assert_eq!(names(&page), "Amina Benali Badr Benali Chama Benali");
    let last = "li:last-child form[action$='/change']";
    let up = page.form_at(last).forge("place", "up");
    let page = recruiter.submit(up).await;
    assert_eq!(names(&page), "Amina Benali Chama Benali Badr Benali");
    let page = recruiter.submit(page.form_at(last).forge("place", "0")).await;
    assert_eq!(names(&page), "Badr Benali Amina Benali Chama Benali");
    let first = "li:first-child form[action$='/change']";
    let page = recruiter.submit(page.form_at(first).forge("state", "kept")).await;
    assert!(page.words("ol[data-sortable] li:first-child").contains("Retenue"));
    assert_eq!(page.count("li:first-child button[aria-pressed=true]"), 1);
    let notes = page.attribute("li:first-child a[href*='/people/']", "href").unwrap();
    let entry = recruiter.get(&notes).await;
    let long = entry.form_at("form:has(textarea)").fill("text", &"x".repeat(10_000));
    let refused = recruiter.submit(long).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has_error("text"), "{}", refused.text());
    assert_eq!(refused.form_at("form:has(textarea)").value("text").trim().len(), 10_000, "kept");
    let form = entry.form_at("form:has(textarea)").fill("text", "<b>Juste</b>");
    let noted = recruiter.submit(form.clear("level").tick("level", "production")).await;
    assert!(noted.text().contains("La note est écrite.") && noted.text().contains("<b>Juste</b>"));
    let print = recruiter.get(&format!("{path}/print")).await;
    assert_eq!(print.count("ol li"), 3);
    assert!(print.text().contains("<b>Juste</b>"), "{}", print.text());
    let chosen = page.form_at("#compare");
    assert_eq!(chosen.action, format!("{path}/compare"));
    let ids: Vec<String> = (1..=3)
        .map(|place| {
            page.attribute(&format!("li:nth-child({place}) input[name=entry]"), "value").unwrap()
        })
        .collect();
    let side = recruiter.get(&format!("{path}/compare?entry={}&entry={}", ids[0], ids[2])).await;
    assert_eq!(side.count("main ul > li.card"), 2);
    let few = recruiter.get(&format!("{path}/compare?entry={}&entry=x", ids[0])).await;
    assert!(few.text().contains("Cochez au moins deux personnes"), "{}", few.text());
    let copied = recruiter.submit(page.form_at("section[aria-labelledby=copying] form")).await;
    assert!(copied.text().contains("Voici votre copie."), "{}", copied.text());
    assert_eq!(copied.words("h1"), "Nuit d’été (copie)");
    let drop = copied.form_at(first).forge("place", "drop");
    let dropped = recruiter.submit(drop).await;
    assert_eq!(dropped.count("ol[data-sortable] > li"), 2);
    let confirm = recruiter.get(&format!("{path}/remove")).await;
    let removed = recruiter.submit(confirm.form_at("main form")).await;
    assert!(removed.text().contains("La sélection est supprimée."));
    assert_eq!(recruiter.get(&path).await.status, 404);
    assert_eq!(site.house.app.words().missing(), Vec::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn foreign_lists_answer_as_lists_that_do_not_exist() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let mut other = site.signed_in_as(Role::Recruiter, "autre@example.org").await;
    let entry = owner.get(&path).await.attribute("a[href*='/people/']", "href").unwrap();
    for (foreign, unknown) in [
        (path.clone(), "/shortlists/999".to_owned()),
        (format!("{path}/print"), "/shortlists/999/print".to_owned()),
        (format!("{path}/compare"), "/shortlists/999/compare".to_owned()),
        (format!("{path}/remove"), "/shortlists/999/remove".to_owned()),
        (entry.clone(), "/shortlists/999/people/1".to_owned()),
    ] {
        let (one, two) = (other.get(&foreign).await, other.get(&unknown).await);
        assert_eq!((one.status.as_u16(), two.status.as_u16()), (404, 404), "{foreign}");
        assert_eq!(one.words("main"), two.words("main"), "{foreign}");
    }
    for (path, fields) in [
        (path.clone(), vec![("name", "À moi")]),
        (format!("{path}/copy"), vec![("copy_name", "À moi")]),
        (format!("{path}/remove"), vec![]),
        (entry.clone(), vec![("text", "À moi"), ("level", "me")]),
        (format!("{entry}/change"), vec![("state", "kept")]),
        (
            "/shortlists/add".to_owned(),
            vec![("ids", "1"), ("list", path.rsplit('/').next().unwrap())],
        ),
    ] {
        assert_eq!(other.post(&path, &fields).await.status, 404, "{path}");
    }
    for odd in ["0", "-1", "x", "99999999999999999999", "%00"] {
        assert_eq!(owner.get(&format!("/shortlists/{odd}")).await.status, 404, "{odd}");
        assert_eq!(owner.get(&format!("{path}/people/{odd}")).await.status, 404, "{odd}");
    }
    let odd = owner.post(&format!("{entry}/change"), &[("place", "sideways")]).await;
    assert_eq!(odd.status, 422);
    let nobody = owner.post("/shortlists/add", &[("name", "Vide")]).await;
    assert_eq!(nobody.status, 422);
    assert!(nobody.text().contains("Choisissez d’abord"), "{}", nobody.text());
    let unnamed = owner.post("/shortlists/add", &[("ids", "1"), ("name", "")]).await;
    assert!(unnamed.status == 422 && unnamed.has_error("name"), "{}", unnamed.text());
    let unnamed = owner.post("/shortlists", &[("name", " ")]).await;
    assert!(unnamed.status == 422 && unnamed.has_error("name"), "{}", unnamed.text());
    let unnamed = owner.post(&path, &[("name", ""), ("columns[]", "age")]).await;
    assert!(unnamed.status == 422 && unnamed.has_error("name"), "{}", unnamed.text());
    let mut talent = site.signed_in(Role::Talent).await;
    assert_eq!(talent.get("/shortlists").await.status, 403);
    assert_eq!(site.house.app.words().missing(), Vec::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_suspended_stays_a_line_that_can_be_taken_off() {
    let site = TestSite::open().await;
    let (mut recruiter, path) = begun(&site).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let first = recruiter.get(&path).await;
    let person = recruiter.get("/talents?view=table&q=Amina").await;
    let person = person.attribute("input[name=person]", "value").unwrap();
    admin.post(&format!("/admin/users/{person}/suspend"), &[]).await;
    let page = recruiter.get(&path).await;
    // Staff of the tests are called Amina too: in the history she is who did it.
    let people = page.words("ol[data-sortable]");
    assert!(!people.contains("Amina") && people.contains("Badr"), "{people}");
    let line = page.words("ol[data-sortable] > li:first-child");
    assert!(line.contains("n’est plus disponible"), "{line}");
    assert_eq!(page.count("ol[data-sortable] > li"), first.count("ol[data-sortable] > li"));
    let drop = page.form_at("li:first-child form").forge("place", "drop");
    assert_eq!(recruiter.submit(drop).await.count("ol[data-sortable] > li"), 2);
}
