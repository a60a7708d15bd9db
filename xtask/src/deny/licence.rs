//! Reads licence expressions (SPDX: `AND`, `OR`, `WITH`, brackets, and the old `/`) against a list.

/// Whether the expression can be met with licences of the list alone.
pub fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    reader.any() && reader.words.is_empty()
}

struct Reader<'r> {
    words: &'r [&'r str],
    allowed: &'r [String],
}

impl<'r> Reader<'r> {
    fn any(&mut self) -> bool {
        let mut met = self.all();
        while self.take("OR") {
            met |= self.all();
        }
        met
    }

    fn all(&mut self) -> bool {
        let mut met = self.one();
        while self.take("AND") {
            met &= self.one();
        }
        met
    }

    fn one(&mut self) -> bool {
        if self.take("(") {
            let met = self.any();
            return self.take(")") && met;
        }
        let Some(name) = self.next() else {
            return false;
        };
        if !self.take("WITH") {
            return self.allowed.iter().any(|allowed| allowed == name);
        }
        let Some(exception) = self.next() else {
            return false;
        };
        self.allowed.iter().any(|allowed| *allowed == format!("{name} WITH {exception}"))
    }

    fn take(&mut self, word: &str) -> bool {
        let there = self.words.first() == Some(&word);
        if there {
            self.next();
        }
        there
    }

    fn next(&mut self) -> Option<&'r str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_met_or_not() {
        let allowed =
            ["MIT", "ISC", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
        for good in [
            "MIT",
            "GPL-3.0 OR MIT",
            "GPL-2.0/MIT",
            "(MIT OR GPL-3.0) AND ISC",
            "Apache-2.0 WITH LLVM-exception",
            "Apache-2.0 / GPL-3.0",
        ] {
            assert!(is_allowed(good, &allowed), "{good}");
        }
        for bad in
            ["GPL-3.0", "MIT AND GPL-3.0", "MIT WITH GCC-exception-2.0", "(MIT", "MIT ISC", ""]
        {
            assert!(!is_allowed(bad, &allowed), "{bad}");
        }
    }
}
