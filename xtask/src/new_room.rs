//! Scaffolds a room in the four places, with a first test that fails until somebody writes what the room is for.

use anyhow::{Result, bail};

use crate::{repo::Repo, say};

/// Writes the files of a room and says what is left to do by hand.
pub fn scaffold(repo: &Repo, name: &str) -> Result<()> {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    if !plain {
        bail!(
            "`{name}` is no name of a room: use a plural noun in snake case, such as `productions`"
        );
    }
    if repo.has(&format!("crates/app/src/{name}")) {
        bail!("there is a room {name} already");
    }
    for (path, text) in files(name) {
        repo.write(&path, &text)?;
        say::line(&format!("wrote {path}"));
    }
    say::line(&format!(
        "now: `pub mod {name};` in the lib.rs of app, web and api's v1 · a floor in docs/floors.toml · a migration · \
         its events, reactions and permissions · its routes · then the test in crates/app/src/{name}/tests.rs"
    ));
    Ok(())
}

fn files(name: &str) -> Vec<(String, String)> {
    let room = format!("crates/app/src/{name}");
    let kebab = name.replace('_', "-");
    let mut files = vec![
        (
            format!("{room}/mod.rs"),
            format!(
                "//! The room `{name}`: what it is, its words with the French ones of the trade, what it promises and what it leaves to others.\n\nmod model;\nmod store;\n#[cfg(test)]\nmod tests;\n"
            ),
        ),
        (format!("{room}/model.rs"), format!("//! What the things of `{name}` are: plain data.\n")),
        (format!("{room}/store.rs"), format!("//! The tables of `{name}`.\n")),
        (
            format!("{room}/tests.rs"),
            format!(
                "//! How `{name}` behaves, on a real database.\n\nuse crate::testing::TestHouse;\n\n#[tokio::test(flavor = \"multi_thread\", worker_threads = 2)]\nasync fn the_room_does_what_it_is_for() {{\n    let _house = TestHouse::open().await;\n    panic!(\"say here what {name} must do, then make it true\");\n}}\n"
            ),
        ),
        (
            format!("crates/web/src/{name}/mod.rs"),
            format!("//! The pages of `{name}`: one file a page or form.\n"),
        ),
        (
            format!("crates/api/src/v1/{name}/mod.rs"),
            format!("//! The endpoints of `{name}`: one file an endpoint.\n"),
        ),
        (
            format!("templates/pages/{name}/index.html"),
            format!(
                "{{% extends \"layouts/public.html\" %}}\n{{% block main %}}\n<h1 class=\"text-3xl font-bold\">{{{{ t('{kebab}-index-title') }}}}</h1>\n{{% endblock %}}\n"
            ),
        ),
    ];
    for (language, title) in
        [("fr", "Titre à écrire"), ("en", "Title to be written"), ("ar", "عنوان يُكتب")]
    {
        files.push((
            format!("translations/{language}/{kebab}.ftl"),
            format!("{kebab}-index-title = {title}\n"),
        ));
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_gets_its_four_places_and_three_languages() {
        let paths: Vec<_> = files("call_sheets").into_iter().map(|(path, _)| path).collect();
        for wanted in [
            "crates/app/src/call_sheets/tests.rs",
            "crates/web/src/call_sheets/mod.rs",
            "crates/api/src/v1/call_sheets/mod.rs",
            "templates/pages/call_sheets/index.html",
            "translations/ar/call-sheets.ftl",
        ] {
            assert!(paths.iter().any(|path| path == wanted), "{wanted}");
        }
    }
}
