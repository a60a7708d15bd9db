# The list of talents, as administrators keep it.

trades-list-title = List of talents
trades-list-lead = What people can choose. A talent that is retired or merged takes nothing from anybody.
trades-list-filter = Filter the talents
trades-list-q = Name or synonym
trades-list-any = All
trades-list-state = State
trades-list-submit = Filter
trades-list-count = { $shown } of { $total }
trades-list-talent = Talent
trades-list-people = People
trades-list-into = Merged into { $name }
trades-list-none = No talent matches
trades-list-none-text = Try another word or another category.
trades-list-all = See the whole list

trades-state-active = Offered
trades-state-retired = Retired
trades-state-merged = Merged
trades-tag-general = Every trade
trades-tag-cinema = Cinema

trades-fields-name-fr = Name in French
trades-fields-name-en = Name in English
trades-fields-name-ar = Name in Arabic
trades-fields-emoji = Emoji
trades-fields-emoji-hint = A decoration, never the only sign.
trades-fields-category = Category
trades-fields-tag = Where it is offered
trades-fields-tag-hint = Talents of every trade are offered at registration, those of the cinema in the profile.
trades-fields-synonyms = Synonyms
trades-fields-synonyms-hint = One a line, in the three languages. Search and import understand them.

trades-create-title = Add a talent
trades-create-lead = It is offered in the forms as soon as it is saved.
trades-create-go = Add

trades-edit-title = Change a talent
trades-edit-save = Save
trades-edit-people = { $count ->
    [one] { $count } person has it
   *[other] { $count } people have it
}
trades-edit-offer = In the forms
trades-edit-retire = Take out of the forms
trades-edit-retire-text = Nobody will be able to choose it any more. Whoever has it keeps it, and it is still found.
trades-edit-retired-text = It is no longer offered. Whoever has it keeps it.
trades-edit-merged-text = Its people now have:
trades-edit-restore = Offer again
trades-edit-merge-text = For two words that say the same. You will see how many people it concerns.

trades-merge-title = Merge into another talent
trades-merge-lead = “{ $name }” will leave the forms; its people will have the other talent instead.
trades-merge-into = Talent that stays
trades-merge-look = See the effect
trades-merge-move = { $count ->
    [0] Nobody has the talent that goes.
    [one] { $count } person has the talent that goes.
   *[other] { $count } people have the talent that goes.
}
trades-merge-both = { $count ->
    [0] Nobody has both.
    [one] { $count } person has both and will keep one.
   *[other] { $count } people have both and will keep one.
}
trades-merge-after = { $count ->
    [one] { $count } person will have the talent that stays.
   *[other] { $count } people will have the talent that stays.
}
trades-merge-hidden = Addresses and saved searches that name the former talent lead to the new one.
trades-merge-crosses = One is of the cinema, the other is not: the people move from one list to the other.
trades-merge-go = Merge
trades-merged-already = This talent was merged or retired already.
trades-merge-itself = Choose another talent than the one that goes.
trades-merge-retired = This talent is no longer offered: choose one that is.
trades-name-letters = A name has at least one letter.
trades-name-taken = Another talent has this name already.
trades-emoji-invalid = Put an emoji, or nothing.
trades-synonyms-many = { $max } synonyms at most.
