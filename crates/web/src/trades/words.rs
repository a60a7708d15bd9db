//! What the pages of trades choose from, and a trade in words.

use app::{
    Reference,
    search::DirectoryFilter,
    taxonomy::{Talent, TalentTag},
};
use kernel::{Locale, Message, TalentId, msg};

use crate::{
    Web,
    choices::{Choice, Group, talents},
    search::asked::of_administrators,
};

/// The categories in their order.
pub(super) fn categories(reference: &Reference, locale: Locale) -> Vec<Choice> {
    let all = reference.taxonomy.categories().iter();
    all.map(|category| Choice::new(category.id, category.names.get(locale))).collect()
}

/// The two halves of the product.
pub(super) fn tags(web: &Web, locale: Locale) -> Vec<Choice> {
    let choice = |tag: TalentTag| Choice::new(tag.key(), web.say(locale, &tag_words(tag)));
    TalentTag::ALL.into_iter().map(choice).collect()
}

/// The trades another one can go into.
pub(super) fn others(reference: &Reference, locale: Locale, own: TalentId) -> Vec<Group> {
    let mut groups = talents(reference, locale, &[], |_| true);
    for group in &mut groups {
        group.options.retain(|option| option.value != own.to_string());
    }
    groups.retain(|group| !group.options.is_empty());
    groups
}

pub(super) const fn tag_words(tag: TalentTag) -> Message {
    match tag {
        TalentTag::General => msg!("trades-tag-general"),
        TalentTag::Cinema => msg!("trades-tag-cinema"),
    }
}

/// `active`, `retired` or `merged`.
pub(super) const fn state(trade: &Talent) -> &'static str {
    match (trade.active, trade.merged_into) {
        (true, _) => "active",
        (false, None) => "retired",
        (false, Some(_)) => "merged",
    }
}

/// The list of the people who have a trade.
pub(super) fn people_of(trade: TalentId) -> String {
    of_administrators(&DirectoryFilter::of_talent(trade))
}
