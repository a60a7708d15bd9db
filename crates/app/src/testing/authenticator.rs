//! A telephone that holds a passkey, without a telephone: makes one, and signs with it.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::accounts::passkeys::{Answer, Challenge};

/// Somebody touched it, and it knows who.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
/// A new key follows.
const ATTESTED: u8 = 0x40;

/// A device with one key; tests turn its knobs.
#[derive(Debug, Clone)]
pub struct Authenticator {
    /// Where its browser stands.
    pub origin: String,
    /// Signatures counted so far; 0 for a device that never counts.
    pub counter: u32,
    /// Whether it asks for a finger, a face or a code.
    pub verifies: bool,
    /// Whose key it is, as the site named them.
    pub user: Option<String>,
    key: SigningKey,
    id: [u8; 16],
}

impl Authenticator {
    /// A device whose key is drawn from this number.
    ///
    /// # Panics
    /// For 0, which is no key.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test's own key must be one")]
    pub fn new(number: u8) -> Self {
        Self {
            origin: "http://localhost:5000".to_owned(),
            counter: 0,
            verifies: true,
            user: None,
            key: SigningKey::from_slice(&[number; 32]).expect("a key"),
            id: [number; 16],
        }
    }

    /// What `navigator.credentials.create` gives.
    #[expect(clippy::indexing_slicing, reason = "what JSON does not have is null")]
    pub fn create(&mut self, challenge: &Challenge) -> Answer {
        let public = &challenge.options["publicKey"];
        self.user = public["user"]["id"].as_str().map(str::to_owned);
        let client = self.client("webauthn.create", public);
        let mut data = self.data(&public["rp"]["id"], ATTESTED);
        data.extend(Uuid::nil().as_bytes());
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap_or_default());
        object.extend(data);
        let response = json!({"attestationObject": text(&object), "clientDataJSON": text(&client)});
        self.answer(challenge, &response)
    }

    /// What `navigator.credentials.get` gives.
    #[expect(clippy::indexing_slicing, reason = "what JSON does not have is null")]
    pub fn get(&mut self, challenge: &Challenge) -> Answer {
        let public = &challenge.options["publicKey"];
        let client = self.client("webauthn.get", public);
        let data = self.data(&public["rpId"], 0);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let signature: Signature = self.key.sign(&signed);
        let response = json!({
            "authenticatorData": text(&data),
            "clientDataJSON": text(&client),
            "signature": text(signature.to_der().as_bytes()),
            "userHandle": self.user,
        });
        self.answer(challenge, &response)
    }

    fn client(&self, kind: &str, public: &Value) -> Vec<u8> {
        let challenge = &public["challenge"];
        let said = json!({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false});
        said.to_string().into_bytes()
    }

    fn data(&mut self, site: &Value, more: u8) -> Vec<u8> {
        if self.counter > 0 {
            self.counter += 1;
        }
        let verified = if self.verifies { VERIFIED } else { 0 };
        let mut data = Sha256::digest(site.as_str().unwrap_or_default()).to_vec();
        data.push(PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// An ES256 key as COSE writes it.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes().get(1..).unwrap_or_default().split_at(32);
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x, b"\x22\x58\x20", y].concat()
    }

    fn answer(&self, challenge: &Challenge, response: &Value) -> Answer {
        let id = text(&self.id);
        let credential = json!({"id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {}});
        Answer { handle: challenge.handle.clone(), credential: credential.to_string() }
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
