//! How words are read: the same way when they are kept and when they are asked for.

use frostem::{Algorithm, Stemmer};
use kernel::text::fold;
use serde::Serialize;
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use crate::sound::sound;

/// Longer words are nobody's: what follows is not kept.
const LONGEST: usize = 64;

/// How the words of a field are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Analysis {
    /// As they are written, without case, accents and the Arabic letters that writers exchange.
    Names,
    /// As they sound, so that `Mohamed`, `Mohammed` and `محمد` are one.
    Sound,
    /// As names, and by their French, English and Arabic stems.
    Prose,
    /// Letters and digits in one, whatever stands between them.
    Code,
}

impl Analysis {
    const ALL: [Self; 4] = [Self::Names, Self::Sound, Self::Prose, Self::Code];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Sound => "sound",
            Self::Prose => "prose",
            Self::Code => "code",
        }
    }

    /// The terms of a text, each with the number of its word.
    pub(crate) fn terms(self, text: &str) -> Vec<(usize, String)> {
        match self {
            Self::Code => {
                let code: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
                if code.is_empty() { Vec::new() } else { vec![(0, code)] }
            }
            _ => words(text)
                .into_iter()
                .enumerate()
                .flat_map(|(number, word)| {
                    self.forms(word).into_iter().map(move |form| (number, form))
                })
                .collect(),
        }
    }

    fn forms(self, word: String) -> Vec<String> {
        match self {
            Self::Sound => Some(sound(&word)).filter(|key| !key.is_empty()).into_iter().collect(),
            Self::Prose => {
                let mut forms = bare(word);
                for algorithm in [Algorithm::French, Algorithm::English, Algorithm::Arabic] {
                    let stemmer = Stemmer::new(algorithm);
                    let stems: Vec<String> =
                        forms.iter().map(|form| stemmer.stem(form).into_owned()).collect();
                    forms.extend(stems);
                }
                forms.sort_unstable();
                forms.dedup();
                forms.retain(|form| !form.is_empty());
                forms
            }
            Self::Names | Self::Code => bare(word),
        }
    }
}

/// An Arabic word with its article and without; any other as it is.
fn bare(word: String) -> Vec<String> {
    let rest = without_article(&word).map(str::to_owned);
    std::iter::once(word).chain(rest).collect()
}

/// What follows the article of an Arabic word; none where there is no article, or hardly anything after it.
#[must_use]
pub fn without_article(word: &str) -> Option<&str> {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1)
}

/// The words of a text: folded, split where neither letter nor digit stands, Arabic letters that writers exchange
/// made one (Unicode NFKD takes the hamza and the vowels away).
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let plain: String = fold(text).chars().filter_map(settled).collect();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LONGEST).collect())
        .collect()
}

const fn settled(c: char) -> Option<char> {
    match c {
        'ى' | 'ی' => Some('ي'),
        'ة' => Some('ه'),
        'ک' => Some('ك'),
        'ء' | 'ـ' => None,
        other => Some(other),
    }
}

pub(crate) fn register(tokenizers: &TokenizerManager) {
    for analysis in Analysis::ALL {
        tokenizers.register(analysis.name(), TextAnalyzer::from(Reading(analysis)));
    }
}

/// An analysis as the engine wants it.
#[derive(Clone)]
struct Reading(Analysis);

impl Tokenizer for Reading {
    type TokenStream<'a> = Terms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms {
        Terms { rest: self.0.terms(text).into_iter(), token: Token::default() }
    }
}

struct Terms {
    rest: std::vec::IntoIter<(usize, String)>,
    token: Token,
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.rest.next() else { return false };
        self.token = Token { position, text, ..Token::default() };
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
