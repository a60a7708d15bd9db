//! What people link to is not fetched (quality.md S68): addresses of every field lead to a port of this machine that
//! listens, and nobody ever knocks.

use std::net::TcpListener;

use app::Role;

use super::open;

const FIELDS: [&str; 2] = ["portfolio_url", "website"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s68_nobody_knocks_at_an_address_somebody_gave() {
    let canary = TcpListener::bind("127.0.0.1:0").unwrap();
    canary.set_nonblocking(true).unwrap();
    let address = format!("http://{}/canary", canary.local_addr().unwrap());
    let site = open().await;
    let form = site.house.amina("amina@example.org");
    let form = FIELDS.iter().fold(form, |form, field| form.replaced(field, &address));
    let amina = site.house.register(&form.replaced("bio", &address)).await;
    let mut owner = site.as_person(amina.person).await;
    let links = owner.get("/profile/edit/links").await;
    assert_eq!(links.form().value("website"), address);
    assert_eq!(owner.submit(links.form()).await.status, 200);
    for role in [Role::Recruiter, Role::Admin] {
        let mut staff = site.signed_in(role).await;
        for path in [format!("/t/{}", amina.code), "/talents".to_owned()] {
            assert_eq!(staff.get(&path).await.status, 200, "{path}");
        }
    }
    let card = site.browser().get(&format!("/t/{}/card.pdf", amina.code)).await;
    assert_eq!(card.status, 200);
    site.house.clock.advance(chrono::TimeDelta::days(2));
    site.house.run_schedule().await;
    assert!(canary.accept().is_err(), "somebody fetched {address}");
}
