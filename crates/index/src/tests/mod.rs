//! An index of people as a room might describe it.

mod brute;
mod keeping;
mod words;

use crate::{Analysis, Ask, Clause, Entry, Index, Label, Layout, Number, Word, Words, Writer};

pub struct People {
    pub index: Index,
    pub writer: Writer,
    pub name: Words,
    pub sound: Words,
    pub about: Words,
    pub code: Words,
    pub city: Number,
    pub trade: Number,
    pub age: Number,
    pub order: Label,
}

pub fn layout() -> (Layout, [Words; 4], [Number; 3], Label) {
    let mut layout = Layout::new(1);
    let words = [
        layout.words("name", Analysis::Names),
        layout.words("sound", Analysis::Sound),
        layout.words("about", Analysis::Prose),
        layout.words("code", Analysis::Code),
    ];
    let numbers = [layout.number("city"), layout.number("trade"), layout.number("age")];
    let order = layout.label("order");
    (layout, words, numbers, order)
}

impl People {
    pub fn new() -> Self {
        let (layout, ..) = layout();
        Self::over(Index::in_memory(&layout).unwrap())
    }

    pub fn over(index: Index) -> Self {
        let (_, [name, sound, about, code], [city, trade, age], order) = layout();
        let writer = index.writer().unwrap();
        Self { index, writer, name, sound, about, code, city, trade, age, order }
    }

    pub fn named(&mut self, key: i64, name: &str, about: &str, code: &str) {
        let words = vec![
            (self.name, name.to_owned()),
            (self.sound, name.to_owned()),
            (self.about, about.to_owned()),
            (self.code, code.to_owned()),
        ];
        let labels = vec![(self.order, kernel::text::fold(name))];
        self.writer.put(&Entry { key, words, labels, ..Entry::default() }).unwrap();
    }

    /// The keys of whoever has every word of a text.
    pub fn find(&self, text: &str) -> Vec<i64> {
        let words = crate::words(text);
        let last = words.len().saturating_sub(1);
        let fields = vec![(self.name, 4.0), (self.sound, 1.0), (self.about, 1.0), (self.code, 4.0)];
        let base = words.into_iter().enumerate().map(|(number, text)| {
            Clause::Word(Word { text, fields: fields.clone(), open: number == last, typos: true })
        });
        let ask = Ask { base: base.collect(), size: 100, ..Ask::default() };
        self.index.search(&ask).unwrap().places.into_iter().map(|place| place.key).collect()
    }
}
