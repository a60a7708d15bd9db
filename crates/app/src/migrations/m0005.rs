//! Keys that can be changed, and a chain over the journal.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "vault_keys",
            "number int key\n seal_check text\n index_check text\n made_at time",
        ),
        table(
            on,
            "key_rotations",
            "number int key
            table_name text
            position big
            written big
            unreadable big
            started_at time
            finished_at time?",
        ),
        table(
            on,
            "event_seals",
            "position big key
            event_id big
            salt text?
            address text?
            agent text?
            hash text",
        ),
        unique(on, "event_seals", &["event_id"]),
        table(on, "event_chain", "id int key\n position big\n event_id big\n hash text"),
        lookup(on, "events", &["at"]),
        // A relayed message belongs to its job; the journal never needed its ciphertext.
        Statement::from_string(
            on,
            "UPDATE events SET data = '{\"event\":\"ContactSent\",\"person\":' || person_id || '}' \
             WHERE name = 'contact_sent' AND person_id IS NOT NULL",
        ),
    ]
}
