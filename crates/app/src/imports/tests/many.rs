//! Twenty thousand rows: how long, and how much memory.

use std::{fmt::Write as _, time::Instant};

use super::*;

/// A file of that many people.
fn crowd(people: u32) -> String {
    let mut text = format!("{TITLES}\n");
    for n in 0..people {
        let name: String =
            n.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
        let (day, phone) = (n % 28 + 1, 600_000_000 + n);
        writeln!(
            text,
            "Nora{name};Alaoui;{day:02}/04/1998;F;marocaine;p{n}@example.org;0{phone};Maroc;Maroc;Ouarzazate;Cuisine"
        )
        .unwrap();
    }
    text
}

/// The most memory this process ever had, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}

#[expect(clippy::print_stderr, reason = "a measurement is for whoever asked for it")]
async fn measured(people: u32) -> (Counts, u64) {
    let house = TestHouse::open().await;
    let text = crowd(people);
    let (before, began) = (peak(), Instant::now());
    let id = arrived(&house, &text).await.unwrap();
    let arrived = began.elapsed();
    let columns = seen(&house, id).await.columns;
    match_columns(&house.app, &admin(&house), id, columns, Choices::default()).await.unwrap();
    house.run_jobs().await;
    let checked = began.elapsed();
    start(&house.app, &admin(&house), id).await.unwrap();
    house.run_jobs().await;
    let grown = peak().saturating_sub(before);
    eprintln!(
        "{people} rows of {} KiB: arrived after {arrived:?}, checked after {checked:?}, written after {:?}; {grown} MiB more at the most",
        text.len() / 1024,
        began.elapsed(),
    );
    (seen(&house, id).await.counts, grown)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hundreds_of_rows_are_written_in_several_batches() {
    // The memory of the process is not looked at here: other tests hash passwords in it.
    let (counts, _) = measured(450).await;
    assert_eq!((counts.created, counts.rows), (450, 450));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes without optimisation; run it by name to measure"]
async fn twenty_thousand_rows_are_written_in_little_memory() {
    let (counts, grown) = measured(20_000).await;
    assert_eq!((counts.created, counts.rows), (20_000, 20_000));
    assert!(grown < 300, "{grown} MiB");
}
