//! What stays: over kills, other descriptions, damage and erasures.

use std::fs;

use super::{People, layout};
use crate::{Ask, Clause, Entry, Index, Layout, Word};

#[test]
fn what_was_committed_is_there_with_its_position_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut people = People::over(Index::open(folder.path(), &layout().0).unwrap());
    assert_eq!(people.index.position::<i64>().unwrap(), None);
    people.named(1, "Éloïse", "", "A");
    people.writer.commit(&41_i64).unwrap();
    people.named(1, "Heloise", "", "A");
    people.named(2, "Karim", "", "B");
    drop(people);
    let people = People::over(Index::open(folder.path(), &layout().0).unwrap());
    assert_eq!((people.index.len(), people.index.position::<i64>().unwrap()), (1, Some(41)));
    assert_eq!(people.find("eloise"), [1]);
    assert_eq!(people.find("karim"), Vec::<i64>::new());
}

#[test]
fn an_entry_replaces_the_one_with_its_key() {
    let mut people = People::new();
    people.named(1, "Éloïse", "", "A");
    people.named(1, "Nadia", "", "A");
    people.writer.commit(&1).unwrap();
    people.named(1, "Karim", "", "A");
    people.writer.commit(&2).unwrap();
    assert_eq!((people.index.len(), people.find("karim")), (1, vec![1]));
    people.writer.take_out(1);
    people.writer.commit(&3).unwrap();
    assert!(people.index.is_empty());
}

#[test]
fn another_description_and_damage_empty_the_index() {
    let folder = tempfile::tempdir().unwrap();
    let fill = || {
        let mut people = People::over(Index::open(folder.path(), &layout().0).unwrap());
        people.named(1, "Karim", "", "A");
        people.writer.commit(&7_i64).unwrap();
    };
    fill();
    let other = Index::open(folder.path(), &Layout::new(2)).unwrap();
    assert_eq!((other.len(), other.position::<i64>().unwrap()), (0, None));
    drop(other);
    fill();
    for file in fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()) {
        fs::write(file, b"nonsense").unwrap();
    }
    let index = Index::open(folder.path(), &layout().0).unwrap();
    assert_eq!((index.len(), index.position::<i64>().unwrap()), (0, None));
}

#[test]
fn a_second_writer_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let people = People::over(Index::open(folder.path(), &layout().0).unwrap());
    assert!(Index::open(folder.path(), &layout().0).unwrap().writer().is_err());
    drop(people);
}

#[test]
fn what_was_taken_out_is_on_no_disk_once_it_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let mut people = People::over(Index::open(folder.path(), &layout().0).unwrap());
    people.named(1, "Zanzibarine", "", "A");
    people.named(2, "Karim", "", "B");
    people.writer.commit(&1).unwrap();
    people.writer.take_out(1);
    people.writer.commit(&2).unwrap();
    people.writer.forget().unwrap();
    let found = fs::read_dir(folder.path()).unwrap().any(|file| {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        bytes.windows(11).any(|part| part == b"zanzibarine")
    });
    assert!(!found);
    assert_eq!((people.find("karim"), people.find("zanzibarine")), (vec![2], vec![]));
    let ask = Ask {
        base: vec![Clause::Not(Box::new(Clause::Word(Word {
            text: "karim".to_owned(),
            fields: vec![(people.name, 1.0)],
            open: false,
            typos: false,
        })))],
        size: 10,
        ..Ask::default()
    };
    assert_eq!(people.index.search(&ask).unwrap().total, 0);
}

#[test]
fn an_index_says_whether_it_holds_an_entry_and_nothing_else_of_it() {
    let mut people = People::new();
    let entry = Entry {
        key: 1,
        words: vec![(people.name, "Éloïse Éloïse".to_owned()), (people.about, "chante".to_owned())],
        numbers: vec![(people.city, 4), (people.city, 7)],
        labels: vec![(people.order, "eloise".to_owned())],
    };
    people.writer.put(&entry).unwrap();
    people.writer.commit(&1).unwrap();
    people.writer.put(&entry).unwrap();
    people.writer.commit(&2).unwrap();
    assert!(people.index.holds(&entry).unwrap());
    for wrong in [
        Entry { key: 2, ..entry.clone() },
        Entry { words: vec![(people.name, "Éloïse Éloïse".to_owned())], ..entry.clone() },
        Entry {
            words: vec![(people.name, "Éloïse".to_owned()), entry.words[1].clone()],
            ..entry.clone()
        },
        Entry { numbers: vec![(people.city, 4)], ..entry.clone() },
        Entry { labels: Vec::new(), ..entry.clone() },
    ] {
        assert!(!people.index.holds(&wrong).unwrap(), "{wrong:?}");
    }
}

#[test]
fn an_index_is_read_beside_its_writer_and_an_unused_one_goes() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("0");
    let (layout, ..) = layout();
    assert!(Index::read(&place, &layout).is_err());
    let (index, writer) = Index::open_alone(&place, &layout).unwrap();
    let mut people = People { writer, ..People::new() };
    people.named(1, "Karim", "", "A");
    people.writer.commit(&7_i64).unwrap();
    assert_eq!(Index::peek::<i64>(&place).unwrap(), Some(7));
    assert!(Index::is_written(&place) && index.knows(1).unwrap() && !index.knows(2).unwrap());
    assert_eq!(Index::read(&place, &layout).unwrap().len(), 1);
    assert!(Index::read(&place, &Layout::new(9)).is_err());
    assert!(Index::open_alone(&place, &layout).is_err());
    Index::remove_unused(&place);
    assert!(place.exists(), "somebody writes into it");
    drop(people);
    assert!(!Index::is_written(&place));
    Index::remove_unused(&place);
    assert!(!place.exists());
}

#[test]
fn nobody_takes_a_folder_that_another_process_is_emptying() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("0");
    let (layout, ..) = layout();
    drop(Index::open_alone(&place, &layout).unwrap());
    // The other process: it has emptied the folder, and its writer is not there yet.
    let other = fs::File::create(folder.path().join("0.lock")).unwrap();
    other.try_lock().unwrap();
    let file = fs::File::create(place.join("of the other")).unwrap();
    assert!(Index::open_alone(&place, &Layout::new(9)).is_err());
    Index::remove_unused(&place);
    assert!(place.join("of the other").exists(), "nothing is emptied, nothing removed");
    drop((other, file));
    assert!(Index::open_alone(&place, &Layout::new(9)).is_ok());
}
