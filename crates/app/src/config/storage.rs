//! Where files are kept: in the data folder, or with an S3-compatible server.

use gateways::storage::S3Settings;
use kernel::Secret;
use serde::{Deserialize, Serialize};
use url::{Host, Url};

use super::{ConfigFault, check::refuse, keys::Written};

/// Where photos and documents are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Storage {
    /// In `DATA_DIR/files`.
    Folder,
    /// In the bucket that `S3_BUCKET` names.
    S3,
}

impl Storage {
    /// The word that operators write.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::S3 => "s3",
        }
    }
}

/// The bucket, when all of it is configured.
pub(super) fn bucket(written: &Written) -> Result<Option<S3Settings>, ConfigFault> {
    let wanted = written.storage == Storage::S3;
    let parts = [
        ("S3_BUCKET", &written.s3_bucket),
        ("S3_ACCESS_KEY_ID", &written.s3_access_key_id),
        ("S3_SECRET_ACCESS_KEY", &written.s3_secret_access_key),
    ];
    if !wanted && parts.iter().all(|(_, value)| value.is_empty()) {
        return Ok(None);
    }
    if let Some((name, _)) = parts.iter().find(|(_, value)| value.is_empty()) {
        let why = if wanted { "STORAGE is s3" } else { "other S3 variables are set" };
        return refuse(&format!("{name} is empty and {why}: set it"));
    }
    Ok(Some(S3Settings {
        endpoint: endpoint(written)?,
        region: written.s3_region.clone(),
        bucket: written.s3_bucket.clone(),
        access_key: Secret::new(written.s3_access_key_id.clone()),
        secret_key: Secret::new(written.s3_secret_access_key.clone()),
    }))
}

/// What to say of a server that is asked without TLS over a network.
pub(super) fn warning(settings: &S3Settings) -> Option<String> {
    let url = Url::parse(&settings.endpoint).ok()?;
    let here = match url.host()? {
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
        Host::Domain(name) => name == "localhost",
    };
    (url.scheme() == "http" && !here)
        .then(|| "S3_ENDPOINT is http: photos and documents cross the network in clear".to_owned())
}

fn endpoint(written: &Written) -> Result<String, ConfigFault> {
    if written.s3_endpoint.is_empty() {
        return Ok(format!("https://s3.{}.amazonaws.com", written.s3_region));
    }
    let url = Url::parse(&written.s3_endpoint).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.path() == "/"
            && url.query().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    });
    match url {
        Some(url) => Ok(url.as_str().trim_end_matches('/').to_owned()),
        None => refuse(
            "S3_ENDPOINT must be an http or https address without a path, a name or a password: the bucket goes into S3_BUCKET, the key into S3_ACCESS_KEY_ID",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Written {
        Written {
            s3_bucket: "files".to_owned(),
            s3_access_key_id: "AKIA5".to_owned(),
            s3_secret_access_key: "kq83hD02mVnR7sLx".to_owned(),
            ..Written::default()
        }
    }

    fn read(change: impl FnOnce(&mut Written)) -> Result<Option<S3Settings>, String> {
        let mut written = whole();
        change(&mut written);
        bucket(&written).map_err(|why| why.to_string())
    }

    #[test]
    fn a_bucket_is_whole_or_refused_with_what_is_lacking() {
        assert!(matches!(bucket(&Written::default()), Ok(None)));
        let amazon = read(|w| w.s3_region = "eu-west-3".to_owned()).unwrap().unwrap();
        assert_eq!(amazon.endpoint, "https://s3.eu-west-3.amazonaws.com");
        let own = read(|w| w.s3_endpoint = "http://127.0.0.1:9000/".to_owned()).unwrap().unwrap();
        assert_eq!(own.endpoint, "http://127.0.0.1:9000");
        assert!(read(|w| w.s3_secret_access_key.clear()).unwrap_err().contains("S3_SECRET"));
        let nothing = Written { storage: Storage::S3, ..Written::default() };
        assert!(bucket(&nothing).unwrap_err().to_string().contains("S3_BUCKET is empty"));
        for odd in ["127.0.0.1:9000", "ftp://x", "http://x/files", "http://u:kq83hD02@x", "s3://x"]
        {
            let refused = read(|w| w.s3_endpoint = odd.to_owned()).unwrap_err();
            assert!(refused.starts_with("S3_ENDPOINT must") && !refused.contains("kq83"), "{odd}");
        }
    }

    #[test]
    fn a_network_without_tls_is_said() {
        let said = |endpoint: &str| {
            warning(&read(|w| w.s3_endpoint = endpoint.to_owned()).unwrap().unwrap()).is_some()
        };
        assert!(said("http://10.0.0.7:9000") && said("http://minio:9000"));
        assert!(!said("http://127.0.0.1:9000") && !said("https://s3.example.org"));
    }
}
