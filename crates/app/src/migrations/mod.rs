//! The schema, step by step, one source for both databases. Forward only; a released step never changes.

mod columns;
mod m0001;
mod m0002;
mod m0003;
mod m0005;
mod m0006;
mod m0007;
mod m0008;
mod m0009;
mod m0010;
mod m0011;
mod m0012;
mod m0013;
mod m0014;
mod m0015;
mod m0016;
mod m0017;
mod m0018;
mod m0019;

use db::Migration;

/// Every step, oldest first.
pub const ALL: &[Migration] = &[
    Migration { version: 1, name: "the first house", up: m0001::up },
    Migration { version: 2, name: "registrations that wait", up: m0002::up },
    Migration { version: 3, name: "doors and locks", up: m0003::up },
    Migration { version: 5, name: "keys that change and a journal that is chained", up: m0005::up },
    Migration { version: 6, name: "own data", up: m0006::up },
    Migration { version: 7, name: "logs that can be read", up: m0007::up },
    Migration { version: 8, name: "CVs and the list of files", up: m0008::up },
    Migration { version: 9, name: "passkeys", up: m0009::up },
    Migration { version: 10, name: "people brought by staff", up: m0010::up },
    Migration { version: 11, name: "what the search index follows", up: m0011::up },
    Migration { version: 12, name: "the mail centre", up: m0012::up },
    Migration { version: 13, name: "files that are taken away", up: m0013::up },
    Migration {
        version: 14,
        name: "talents that administrators change, names that are watched",
        up: m0014::up,
    },
    Migration { version: 15, name: "files that a job makes", up: m0015::up },
    Migration { version: 16, name: "shortlists", up: m0016::up },
    Migration { version: 17, name: "saved searches", up: m0017::up },
    Migration { version: 18, name: "mail as administrators set it", up: m0018::up },
    Migration { version: 19, name: "how lists are shown", up: m0019::up },
];
