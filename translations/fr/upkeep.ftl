# L’entretien de l’installation : les clés.

upkeep-key-seals = C’est la clé qui chiffre aujourd’hui : renouvelez d’abord les clés.
upkeep-key-too-soon = Les clés n’ont pas été renouvelées, ou l’ont été il y a moins d’une minute : attendez, puis recommencez.
upkeep-key-needed = { $count ->
    [one] Une valeur a encore besoin de cette clé : renouvelez les clés, ou cherchez avec « doctor » ce qui ne se déchiffre pas.
   *[other] { $count } valeurs ont encore besoin de cette clé : renouvelez les clés, ou cherchez avec « doctor » ce qui ne se déchiffre pas.
}
