//! An identity that staff verified is locked for its owner.

use app::{
    Role,
    answers::Answers,
    talents::{Section, edit},
};
use testkit::TestSite;

#[tokio::test]
async fn a_verified_identity_is_locked_for_its_owner_and_can_be_opened_again() {
    let site = TestSite::open().await;
    let amina = site.house.register(&site.house.amina("amina@example.org")).await.person;
    let owner = site.house.member(amina).await;
    let form = Answers::from_iter([
        ("first_name", "Aminata"),
        ("last_name", "Benali"),
        ("date_of_birth", "2002-04-03"),
        ("gender", "F"),
        ("nationality", "MA"),
    ]);
    let rename = async || edit(&site.house.app, &owner, amina, Section::Identity, &form).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let file = format!("/admin/users/{amina}");
    let seen = admin.get(&file).await;
    let form_of = "form[action$=verification]";
    let verified = admin.submit(seen.form_at(form_of)).await;
    assert!(verified.words("main").contains("Rouvrir l’identité"));
    assert!(rename().await.is_err(), "locked");
    let opened = admin.submit(verified.form_at(form_of)).await;
    assert!(opened.words("main").contains("Identité vérifiée"));
    rename().await.unwrap();

    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let refused = recruiter.post(&format!("{file}/verification"), &[("verified", "1")]).await;
    assert_eq!(refused.status, 403);
    let nobody = admin.post("/admin/users/999999/verification", &[("verified", "1")]).await;
    assert_eq!(nobody.status, 404);
}
