//! One act for many people, checked before it is done.

use app::Role;
use testkit::TestSite;

const ASK: &str = "/admin/users/bulk";

/// A site with Amina and Salma, and their numbers.
async fn site() -> (TestSite, String, String) {
    let site = TestSite::open().await;
    let amina = site.house.register(&site.house.amina("amina@example.org")).await;
    let form = site.house.amina("salma@example.org").replaced("first_name", "Salma");
    let salma = site.house.register(&form.replaced("phone", "06 12 34 56 79")).await;
    (site, amina.person.to_string(), salma.person.to_string())
}

#[tokio::test]
async fn everyone_touched_is_named_before_anything_is_done() {
    let (site, amina, salma) = site().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let list = admin.get("/admin/users?view=table").await;
    assert_eq!(list.count("input[name=person][form=bulk]"), 2);
    let fields = [("act", "suspend"), ("person", &amina), ("person", &salma), ("person", &salma)];
    let asked = admin.post(ASK, &fields).await;
    assert_eq!(asked.status, 200);
    let words = asked.words("main");
    assert!(words.contains("Amina Benali") && words.contains("Salma Benali"), "{words}");
    assert!(words.contains("2 personnes sont concernées"), "{words}");
    assert!(admin.get(&format!("/admin/users/{amina}")).await.words("main").contains("Actif"));

    let done = admin.submit(asked.form_at("main form[action$=apply]")).await;
    assert!(done.words("main").contains("C’est fait pour 2 personnes"), "{}", done.words("main"));
    let again = admin.post(ASK, &fields).await;
    assert_eq!(again.count("main form"), 0, "nothing is left to do");
    assert!(again.words("main").contains("Déjà le cas"));
    let resumed =
        admin.post("/admin/users/bulk/apply", &[("act", "resume"), ("person", &amina)]).await;
    assert!(resumed.words("main").contains("Compte rétabli"));
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_beside_its_field_and_strangers_stay_out() {
    let (site, amina, _) = site().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let many: Vec<String> = (0..201).map(|nth| nth.to_string()).collect();
    let mut too_many: Vec<(&str, &str)> = many.iter().map(|id| ("person", id.as_str())).collect();
    too_many.push(("act", "resend"));
    for fields in [
        vec![("act", "resend")],
        vec![("act", "delete"), ("person", &amina)],
        vec![("act", "resend"), ("person", "x"), ("person", "999999")],
        too_many,
    ] {
        let seen = admin.post(ASK, &fields).await;
        assert_eq!(seen.status, 422, "{fields:?}");
        assert_eq!(seen.count("[role=alert] li"), 1);
    }
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let fields = [("act", "suspend"), ("person", amina.as_str())];
    assert_eq!(recruiter.post(ASK, &fields).await.status, 403);
    assert_eq!(recruiter.get("/talents?view=table").await.count("input[form=bulk]"), 0);
}

#[tokio::test]
async fn nobody_suspends_themselves_among_others() {
    let (site, amina, _) = site().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let own = site.house.app.clone();
    let all: Vec<String> = (1..10).map(|id| id.to_string()).collect();
    let mut fields: Vec<(&str, &str)> = all.iter().map(|id| ("person", id.as_str())).collect();
    fields.push(("act", "suspend"));
    let done = admin.post("/admin/users/bulk/apply", &fields).await;
    assert_eq!(done.status, 200);
    assert!(done.words("main").contains("C’est votre propre compte"));
    assert_eq!(admin.get("/admin").await.status, 200, "still in");
    let person = amina.parse().unwrap();
    assert!(app::accounts::of_person(&own, person).await.unwrap().unwrap().suspended);
}
