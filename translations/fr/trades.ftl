# La liste des talents, telle que l’administration la tient.

trades-list-title = Liste des talents
trades-list-lead = Ce que les personnes peuvent choisir. Un talent retiré ou fusionné n’enlève rien à personne.
trades-list-filter = Filtrer les talents
trades-list-q = Nom ou synonyme
trades-list-any = Tous
trades-list-state = État
trades-list-submit = Filtrer
trades-list-count = { $shown } sur { $total }
trades-list-talent = Talent
trades-list-people = Personnes
trades-list-into = Fusionné dans { $name }
trades-list-none = Aucun talent ne correspond
trades-list-none-text = Essayez un autre mot ou une autre catégorie.
trades-list-all = Voir toute la liste

trades-state-active = Proposé
trades-state-retired = Retiré
trades-state-merged = Fusionné
trades-tag-general = Tous métiers
trades-tag-cinema = Cinéma

trades-fields-name-fr = Nom en français
trades-fields-name-en = Nom en anglais
trades-fields-name-ar = Nom en arabe
trades-fields-emoji = Emoji
trades-fields-emoji-hint = Une décoration, jamais le seul repère.
trades-fields-category = Catégorie
trades-fields-tag = Où il est proposé
trades-fields-tag-hint = Les talents de tous métiers sont proposés à l’inscription, ceux du cinéma dans le profil.
trades-fields-synonyms = Synonymes
trades-fields-synonyms-hint = Un par ligne, dans les trois langues. La recherche et l’importation les comprennent.

trades-create-title = Ajouter un talent
trades-create-lead = Il est proposé dans les formulaires dès qu’il est enregistré.
trades-create-go = Ajouter

trades-edit-title = Modifier un talent
trades-edit-save = Enregistrer
trades-edit-people = { $count ->
    [one] { $count } personne l’a
   *[other] { $count } personnes l’ont
}
trades-edit-offer = Dans les formulaires
trades-edit-retire = Retirer des formulaires
trades-edit-retire-text = Plus personne ne pourra le choisir. Qui l’a le garde, et on le trouve toujours.
trades-edit-retired-text = Il n’est plus proposé. Qui l’a le garde.
trades-edit-merged-text = Ses personnes ont maintenant :
trades-edit-restore = Proposer de nouveau
trades-edit-merge-text = Pour deux mots qui disent la même chose. Vous verrez combien de personnes sont concernées.

trades-merge-title = Fusionner dans un autre talent
trades-merge-lead = « { $name } » disparaîtra des formulaires ; ses personnes auront l’autre talent à la place.
trades-merge-into = Talent qui reste
trades-merge-look = Voir l’effet
trades-merge-move = { $count ->
    [0] Personne n’a le talent qui disparaît.
    [one] { $count } personne a le talent qui disparaît.
   *[other] { $count } personnes ont le talent qui disparaît.
}
trades-merge-both = { $count ->
    [0] Personne n’a les deux.
    [one] { $count } personne a les deux et en gardera un.
   *[other] { $count } personnes ont les deux et en garderont un.
}
trades-merge-after = { $count ->
    [one] { $count } personne aura le talent qui reste.
   *[other] { $count } personnes auront le talent qui reste.
}
trades-merge-hidden = Les adresses et les recherches enregistrées qui nomment l’ancien talent mènent au nouveau.
trades-merge-crosses = L’un est du cinéma, l’autre non : les personnes changent de liste.
trades-merge-go = Fusionner
trades-merged-already = Ce talent a déjà été fusionné ou retiré.
trades-merge-itself = Choisissez un autre talent que celui qui disparaît.
trades-merge-retired = Ce talent n’est plus proposé : choisissez-en un qui l’est.
trades-name-letters = Un nom contient au moins une lettre.
trades-name-taken = Un autre talent porte déjà ce nom.
trades-emoji-invalid = Mettez un emoji, ou rien.
trades-synonyms-many = { $max } synonymes au plus.
