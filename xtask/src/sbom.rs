//! The list of what is shipped, as CycloneDX 1.5 in JSON (quality.md S93): the same program gives the same bytes.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{
    deny::{
        graph::{self, Package},
        lock::{self, Locked},
    },
    repo::Repo,
    say,
};

/// Where it is written.
const FILE: &str = "target/taalentio.cdx.json";

/// Writes the list and says where.
pub fn write(repo: &Repo) -> Result<()> {
    let shipped = graph::shipped(repo)?;
    let list = list(&shipped, &lock::packages(repo)?);
    let text = serde_json::to_string_pretty(&list)?;
    let path = repo.root().join(FILE);
    std::fs::write(&path, text + "\n").with_context(|| format!("writing {}", path.display()))?;
    say::line(&format!("{FILE}: {} components", shipped.len()));
    Ok(())
}

fn list(shipped: &BTreeSet<Package>, locked: &[Locked]) -> Value {
    let components: Vec<Value> = shipped
        .iter()
        .map(|package| {
            let lock = locked
                .iter()
                .find(|lock| lock.name == package.name && lock.version == package.version);
            component(package, lock.and_then(|lock| lock.checksum.as_deref()))
        })
        .collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "taalentio",
                "version": env!("CARGO_PKG_VERSION"),
            },
        },
        "components": components,
    })
}

/// A crate; ours have no checksum, for they are in no registry.
fn component(package: &Package, checksum: Option<&str>) -> Value {
    let Package { name, version, licence } = package;
    let mut component = json!({
        "type": "library",
        "bom-ref": format!("{name}@{version}"),
        "name": name,
        "version": version,
        // Older manifests write `MIT/Apache-2.0`, which is no SPDX expression.
        "licenses": [{ "expression": licence.replace('/', " OR ") }],
    });
    if let (Some(checksum), Some(fields)) = (checksum, component.as_object_mut()) {
        fields.insert("purl".to_owned(), json!(format!("pkg:cargo/{name}@{version}")));
        fields.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": checksum }]));
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s93_every_shipped_crate_is_listed_with_its_licence_and_checksum() {
        let package = |name: &str, licence: &str| Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
        };
        let shipped = BTreeSet::from([package("serde", "MIT/Apache-2.0"), package("web", "MIT")]);
        let lock = Locked {
            name: "serde".to_owned(),
            version: "1.0.0".to_owned(),
            source: None,
            checksum: Some("ab".to_owned()),
        };
        let list = list(&shipped, &[lock]);
        assert_eq!(list["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(list["components"][0]["hashes"][0]["content"], "ab");
        assert_eq!(list["components"][0]["purl"], "pkg:cargo/serde@1.0.0");
        assert!(list["components"][1].get("hashes").is_none());
    }
}
