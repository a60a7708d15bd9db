//! A shortlist for whoever was given a link, and votes that its owner sees.

use app::Role;
use chrono::TimeDelta;
use kernel::text::EmailAddress;
use testkit::{Browser, Seen, TestSite};

use crate::{accounts::PHRASE, search::talent};

/// A recruiter's list of two, and its path.
async fn begun(site: &TestSite) -> (Browser, String) {
    let mut ids = Vec::new();
    for (name, phone) in [("Amina", "01"), ("Badr", "02")] {
        let phone = format!("06 12 34 56 {phone}");
        ids.push(talent(site, name, &[("phone", &phone)]).await.person.to_string());
    }
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let page = recruiter.get(&format!("/shortlists/add?ids={}", ids.join(","))).await;
    let added = recruiter.submit(page.form_at("main form").fill("name", "Nuit d’été")).await;
    let path = added.path.split('?').next().unwrap().to_owned();
    (recruiter, path)
}

/// A link to a list with a code word or none.
async fn link(owner: &mut Browser, path: &str, code: &str) -> String {
    let page = owner.get(&format!("{path}/links")).await;
    let form = page.form_at("section[aria-labelledby=new] form").fill("label", "Karim");
    let made = owner.submit(form.fill("code", code)).await;
    let url = made.words("#made ~ p bdi");
    assert!(url.contains("/s/"), "{}", made.text());
    let again = owner.get(&format!("{path}/links")).await;
    assert_eq!(again.count("#made"), 0, "shown once");
    url.split_once("/s/").map(|(_, token)| format!("/s/{token}")).unwrap()
}

fn names(page: &Seen) -> String {
    let name = |place: usize| page.words(&format!("main ol > li:nth-child({place}) h2"));
    (1..=page.count("main ol h2")).map(name).collect::<Vec<_>>().join(" ")
}

fn is_told_nowhere(seen: &Seen) -> bool {
    seen.header("referrer-policy") == "no-referrer"
        && seen.header("cache-control") == "no-store"
        && seen.header("x-robots-tag") == "noindex"
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_votes_without_an_account_and_the_owner_reads_it() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let shared = link(&mut owner, &path, "").await;
    let mut guest = site.browser();
    let list = guest.get(&shared).await;
    assert!(is_told_nowhere(&list), "{:?}", list.headers);
    assert!(list.header("set-cookie").contains(&format!("; Path={shared};")));
    assert_eq!(guest.get(&shared).await.header("set-cookie"), "", "given once");
    assert_eq!(list.count("meta[name=robots][content=noindex]"), 1);
    assert_eq!(names(&list), "Amina B. Badr B.");
    assert!(!list.text().contains("Benali"), "{}", list.text());
    let form = list.form_at("main li:first-child form").forge("vote", "yes");
    let voted = guest.submit(form.fill("comment", "<i>Parfaite</i>")).await;
    assert!(is_told_nowhere(&voted));
    assert_eq!(voted.count("main li:first-child button[aria-pressed=true]"), 1);
    let seen = owner.get(&path).await;
    let first = seen.words("ol[data-sortable] li:first-child [data-votes]");
    assert!(first.contains("Karim") && first.contains("Oui"), "{first}");
    assert!(first.contains("<i>Parfaite</i>"), "{first}");
    let live = owner.get(&format!("{path}/live")).await;
    assert_eq!(live.header("content-type"), "text/event-stream");
    let stamp = seen.attribute("[data-live]", "data-stamp").unwrap();
    assert!(live.html().contains(&stamp), "{}", live.html());
    let long = list.form_at("main li:first-child form").forge("vote", "yes");
    let refused = guest.submit(long.fill("comment", &"x".repeat(10_000))).await;
    assert_eq!(refused.status, 422);
    assert!(refused.count("main li:first-child textarea[aria-invalid=true]") == 1);
    assert!(is_told_nowhere(&refused));
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s08_links_that_do_not_work_answer_alike() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let shared = link(&mut owner, &path, "").await;
    let mut guest = site.browser();
    let list = guest.get(&shared).await;
    let form = list.form_at("main li:first-child form").forge("vote", "no");
    let foreign = guest.submit(form.clone().forge("entry", "999")).await;
    let links = owner.get(&format!("{path}/links")).await;
    let revoke = links.form_at("section[aria-labelledby=links] form").forge("act", "revoke");
    let revoked = owner.submit(revoke).await;
    assert!(revoked.text().contains("Le lien est coupé"), "{}", revoked.text());
    let unknown = guest.get("/s/unknown").await;
    assert!(unknown.text().contains("Ce lien ne marche pas"), "{}", unknown.text());
    let late = guest.submit(form).await;
    let looked = guest.get(&shared).await;
    let entered = guest.post(&shared, &[("code", "sésame")]).await;
    let photo = guest.get(&format!("{shared}/photos/1")).await;
    let odd = guest.get(&format!("{shared}/photos/x")).await;
    for seen in [&unknown, &late, &looked, &entered, &foreign, &photo, &odd] {
        assert_eq!(seen.status, 404, "{}", seen.path);
        assert_eq!(seen.words("main"), unknown.words("main"), "{}", seen.path);
        assert!(is_told_nowhere(seen), "{}", seen.path);
    }
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s08_asking_for_another_link_says_nothing_of_the_link() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let shared = link(&mut owner, &path, "").await;
    let links = owner.get(&format!("{path}/links")).await;
    let revoke = links.form_at("section[aria-labelledby=links] form").forge("act", "revoke");
    owner.submit(revoke).await;
    let mut guest = site.browser();
    let mut heard = Vec::new();
    for address in ["/s/unknown", shared.as_str()] {
        let gone = guest.get(address).await;
        assert_eq!(gone.status, 404);
        let form = gone.form_at("main form");
        let wrong = form.clone().fill("name", "Karim").fill("email", "karim@");
        let refused = guest.submit(wrong.fill("message", "Un mot")).await;
        assert_eq!(refused.status, 422);
        assert!(refused.has_error("email") && !refused.has_error("name"), "{}", refused.text());
        let kept = refused.form_at("main form");
        assert_eq!((kept.value("name"), kept.value("message")), ("Karim", "Un mot"), "kept");
        let asked = guest.submit(kept.fill("email", "karim@example.com")).await;
        assert!(asked.text().contains("Si ce lien a existé"), "{}", asked.text());
        let alone = guest.get(&format!("{address}/request")).await;
        for seen in [&gone, &refused, &asked, &alone] {
            assert!(is_told_nowhere(seen), "{}: {:?}", seen.path, seen.headers);
        }
        let said = [gone, refused, asked, alone]
            .map(|seen| (seen.status.as_u16(), seen.html().replace(address, "/s/x")));
        heard.push(said);
    }
    assert_eq!(heard[0], heard[1]);
    site.house.run_jobs().await;
    let sent = site.house.mailer.sent().into_iter();
    let letters: Vec<_> = sent.filter(|letter| letter.text.contains("/links")).collect();
    assert_eq!(letters.len(), 1, "the one of the link that was");
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_asks_for_a_link_too_often_or_wrongly_hears_why_and_loses_nothing() {
    let site = TestSite::open().await;
    let mut guest = site.browser();
    for odd in ["%00", "%25", "a%2Fb", &"x".repeat(3000)] {
        let page = guest.get(&format!("/s/{odd}/request")).await;
        assert_eq!(page.status, 200, "{odd}");
        let form = page.form_at("main form");
        let refused = guest.submit(form.fill("message", &"x".repeat(600))).await;
        assert_eq!(refused.status, 422, "{odd}");
        for field in ["name", "email", "message"] {
            assert!(refused.has_error(field), "{field}: {}", refused.text());
        }
        assert_eq!(refused.form_at("main form").value("message").len(), 600);
    }
    let form = guest.get("/s/unknown/request").await.form_at("main form");
    let form = form.fill("name", "Karim").fill("email", "karim@example.com");
    for _ in 0..3 {
        let asked = guest.submit(form.clone()).await;
        assert!(asked.text().contains("C’est noté"), "{}", asked.text());
    }
    let often = guest.submit(form.fill("message", "Un mot")).await;
    assert_eq!(often.status, 429);
    assert!(often.text().contains("déjà été demandé plusieurs fois"), "{}", often.text());
    assert!(!often.header("retry-after").is_empty() && is_told_nowhere(&often));
    let kept = often.form_at("main form");
    assert_eq!((kept.value("name"), kept.value("message")), ("Karim", "Un mot"));
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_word_stands_before_the_list() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let shared = link(&mut owner, &path, "sésame").await;
    let mut guest = site.browser();
    let door = guest.get(&shared).await;
    assert!(!door.text().contains("Amina") && !door.text().contains("Nuit"), "{}", door.text());
    let wrong = guest.submit(door.form_at("main form").fill("code", "oubliée")).await;
    assert!(wrong.status == 422 && wrong.has_error("code"), "{}", wrong.text());
    assert_eq!(wrong.form_at("main form").value("code"), "");
    let list = guest.submit(door.form_at("main form").fill("code", "sésame")).await;
    assert_eq!(names(&list), "Amina B. Badr B.");
    let refused = owner.get(&format!("{path}/links")).await;
    let form = refused.form_at("section[aria-labelledby=new] form");
    let refused = owner.submit(form.fill("code", "abc").fill("most_openings", "mille")).await;
    assert_eq!(refused.status, 422);
    for field in ["label", "code", "most_openings"] {
        assert!(refused.has_error(field), "{field}: {}", refused.text());
    }
    let mut other = site.signed_in_as(Role::Recruiter, "autre@example.org").await;
    for place in ["links", "live"] {
        let foreign = other.get(&format!("{path}/{place}")).await;
        let unknown = other.get(&format!("/shortlists/999/{place}")).await;
        assert_eq!((foreign.status.as_u16(), unknown.status.as_u16()), (404, 404), "{place}");
    }
    assert_eq!(other.post(&format!("{path}/links/1"), &[("act", "revoke")]).await.status, 404);
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s06_a_link_ends_with_whoever_made_it_from_the_day_they_leave() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let shared = link(&mut owner, &path, "").await;
    let admin = site.house.stranger(Role::Admin);
    let email = EmailAddress::parse(&format!("{}@example.org", Role::Recruiter.key())).unwrap();
    let maker = app::accounts::known(&site.house.app, &email).await.unwrap().unwrap().person;
    app::rights::delete_person(&site.house.app, &admin, maker).await.unwrap();
    assert_eq!(site.browser().get(&shared).await.status, 404);
    app::rights::cancel_deletion(&site.house.app, &admin, maker).await.unwrap();
    assert_eq!(site.browser().get(&shared).await.status, 200, "they stay after all");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s08_a_door_is_passed_by_a_browser_and_by_no_address() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let shared = link(&mut owner, &path, "sésame").await;
    let mut guest = site.browser().staying();
    let door = guest.get(&shared).await;
    assert_eq!(door.header("set-cookie"), "", "nothing was passed");
    let entered = guest.submit(door.form_at("main form").fill("code", "sésame")).await;
    assert_eq!(entered.location().as_deref(), Some(shared.as_str()), "nothing in the address");
    let cookie = entered.header("set-cookie");
    let attributes = format!("; Path={shared}; Max-Age=43200; HttpOnly; SameSite=Lax");
    assert!(cookie.starts_with("passed=") && cookie.ends_with(&attributes), "{cookie}");
    assert!(is_told_nowhere(&entered), "{:?}", entered.headers);
    let pass = guest.cookie("passed").unwrap().to_owned();
    let list = guest.get(&shared).await;
    assert!(!list.html().contains(&pass) && !list.html().contains("pass="), "{}", list.html());
    assert_eq!(names(&list), "Amina B. Badr B.");
    let said = list.form_at("main li:first-child form").forge("vote", "yes");
    // Whoever has the address, and what used to stand in it, is before the door.
    let mut other = site.browser().staying();
    for address in [shared.clone(), format!("{shared}?pass={pass}")] {
        assert_eq!(other.get(&address).await.count("main input[name=code]"), 1, "{address}");
    }
    assert_eq!(other.submit(said.clone()).await.status, 404);
    assert_eq!(
        other.post(&format!("{shared}/votes?pass={pass}"), &[("vote", "no")]).await.status,
        404
    );
    // What was passed is this door and no other, for as long as the link works.
    let second = link(&mut owner, &path, "autre mot").await;
    assert_eq!(guest.get(&second).await.count("main input[name=code]"), 1);
    guest.set_cookie("passed", &format!("{pass}x"));
    assert_eq!(guest.get(&shared).await.count("main input[name=code]"), 1, "forged");
    guest.set_cookie("passed", &pass);
    assert_eq!(guest.submit(said.clone()).await.status, 303);
    let links = owner.get(&format!("{path}/links")).await;
    let all = links.count("section[aria-labelledby=links] li");
    assert!(all >= 2, "{}", links.text());
    for number in ["1", "2"] {
        owner.post(&format!("{path}/links/{number}"), &[("act", "revoke")]).await;
    }
    assert_eq!(guest.get(&shared).await.status, 404);
    assert_eq!(guest.submit(said).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s25_with_https_the_cookie_of_a_guest_is_kept_to_https() {
    let https = "https://talents.example.org";
    let site = TestSite::open_with(|config| config.base_url = https.to_owned()).await;
    let (mut owner, path) = begun(&site).await;
    let shared = link(&mut owner, &path, "").await;
    let list = site.browser().get(&shared).await;
    let cookie = list.header("set-cookie");
    assert!(cookie.starts_with("__Secure-passed=") && cookie.ends_with("; Secure"), "{cookie}");
}

/// Fifty people on a list, and one who is not.
async fn crowded(site: &TestSite) -> (Browser, String, String) {
    let mut ids = Vec::new();
    for (number, letter) in (0..51).zip(('a'..='z').cycle()) {
        let name = format!("Amina {letter}{}", if number < 26 { "a" } else { "b" });
        let phone = format!("06 12 34 56 {number:02}");
        ids.push(talent(site, &name, &[("phone", &phone)]).await.person.to_string());
    }
    let last = ids.pop().unwrap();
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let page = recruiter.get(&format!("/shortlists/add?ids={}", ids.join(","))).await;
    let added = recruiter.submit(page.form_at("main form").fill("name", "Figuration")).await;
    let path = added.path.split('?').next().unwrap().to_owned();
    (recruiter, path, last)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_more_than_fifty_people_are_shown_by_no_link_without_a_fresh_proof() {
    let site = TestSite::open().await;
    let (mut owner, path, last) = crowded(&site).await;
    site.house.clock.advance(TimeDelta::minutes(11));
    link(&mut owner, &path, "").await;
    let mut owner = owner.staying();
    let list = path.rsplit('/').next().unwrap();
    let one_more = [("ids", last.as_str()), ("list", list)];
    let asked = owner.post("/shortlists/add", &one_more).await;
    let back = format!("/account/confirm?next=%2Fshortlists%2Fadd%3Fids%3D{last}");
    assert_eq!(asked.location().as_deref(), Some(back.as_str()), "a link shows the list");
    owner.post(&format!("{path}/links/1"), &[("act", "revoke")]).await;
    assert_eq!(owner.post("/shortlists/add", &one_more).await.status, 303);
    let page = owner.get(&format!("{path}/links")).await;
    let way = page.attribute("section[aria-labelledby=new] a", "href").unwrap();
    assert_eq!(page.count("section[aria-labelledby=new] form"), 0, "nothing is typed in vain");
    let new = [("label", "Karim"), ("fields[]", "age"), ("fields[]", "city"), ("hours", "24")];
    let refused = owner.post(&format!("{path}/links"), &new).await;
    assert_eq!(refused.location().as_deref(), Some(way.as_str()));
    let proof = owner.get(&way).await;
    let proven = owner.submit(proof.form().fill("password", PHRASE)).await;
    assert_eq!(
        proven.location().unwrap().split('?').next(),
        Some(format!("{path}/links").as_str())
    );
    let made = owner.post(&format!("{path}/links"), &new).await;
    assert_eq!(made.count("#made"), 1, "{}", made.text());
    let rows = site.house.rows().await;
    let told = rows["events"].iter().filter(|row| row["name"] == "shortlist_shared");
    // PostgreSQL gives rows in no order.
    let mut told: Vec<serde_json::Value> =
        told.map(|row| serde_json::from_str(&row["data"]).unwrap()).collect();
    told.sort_by_key(|said| said["rows"].as_u64());
    assert_eq!(told.len(), 2);
    let said = &told[1];
    assert_eq!((&said["rows"], &said["fields"]), (&51.into(), &serde_json::json!(["age", "city"])));
    let ends = site.house.app.now() + TimeDelta::hours(24);
    assert!(said["expires_at"].as_str().unwrap().starts_with(&ends.format("%FT%T").to_string()));
    let mut admin = site.signed_in(Role::Admin).await;
    let log = admin.get("/admin/settings/security-logs").await.text();
    assert!(
        log.contains("Lien vers une sélection créé") && log.contains("51 · age, city · → "),
        "{log}"
    );
    assert!(site.house.app.words().missing().is_empty());
}
