//! A server that somebody named: judged before anything is said to it.

use super::letter;
use super::smtp_server::{Mood, Server};
use crate::Reach;
use crate::mail::{Encryption, GuardedSmtp, MailServer, Mailer as _};
use kernel::Secret;

fn named(host: &str, port: u16) -> MailServer {
    let login = Some(("user".to_owned(), Secret::new("p@ss".to_owned())));
    MailServer { host: host.to_owned(), port, encryption: Encryption::None, login }
}

#[tokio::test]
async fn a_server_of_this_machine_takes_letters_where_that_is_allowed() {
    let server = Server::start(Mood::Accepts).await;
    let smtp = GuardedSmtp::new(named("localhost", server.port), Reach::anywhere());
    smtp.probe().await.unwrap();
    smtp.send(&letter()).await.unwrap();
    assert!(server.heard().iter().any(|heard| heard.authenticated && !heard.data.is_empty()));
}

#[tokio::test]
async fn s67_a_name_or_an_address_that_leads_inside_is_not_called() {
    let server = Server::start(Mood::Accepts).await;
    for host in ["localhost", "127.0.0.1", "::1", "0.0.0.0"] {
        let smtp = GuardedSmtp::new(named(host, server.port), Reach::world());
        for refused in [smtp.send(&letter()).await, smtp.probe().await] {
            let refused = refused.unwrap_err();
            assert!(!refused.is_temporary(), "{host}: {refused}");
            assert!(refused.to_string().contains("not one of the world"), "{host}: {refused}");
        }
    }
    assert!(server.heard().is_empty());
}

#[tokio::test]
async fn a_server_that_is_away_is_asked_again_later() {
    let port = Server::start(Mood::Accepts).await.port;
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    let smtp = GuardedSmtp::new(named("127.0.0.1", port), Reach::anywhere());
    let away = smtp.send(&letter()).await.unwrap_err();
    assert!(away.is_temporary() && away.to_string().contains("does not answer"), "{away}");
}

#[tokio::test]
async fn r21_an_address_that_went_away_is_judged_anew() {
    let server = Server::start(Mood::Accepts).await;
    let smtp = GuardedSmtp::new(named("127.0.0.1", server.port), Reach::anywhere());
    smtp.send(&letter()).await.unwrap();
    drop(server);
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    assert!(smtp.send(&letter()).await.unwrap_err().is_temporary());
    let away = smtp.send(&letter()).await.unwrap_err();
    assert!(away.to_string().contains("does not answer"), "no address is kept: {away}");
}

#[test]
fn a_page_may_name_hosts_of_the_world_alone() {
    let (world, anywhere) = (Reach::world(), Reach::anywhere());
    for inner in ["localhost", "a.localhost", "127.0.0.1", "10.0.0.1", "::1", "[::1]", "fe80::1"] {
        assert!(!world.may_name(inner) && anywhere.may_name(inner), "{inner}");
    }
    for fine in ["smtp.example.org", "1.1.1.1", "2606:4700::1111"] {
        assert!(world.may_name(fine), "{fine}");
    }
    assert!(!anywhere.may_name("two words") && !anywhere.may_name(""));
}
