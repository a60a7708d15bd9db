# Looking after the installation: the keys.

upkeep-key-seals = This is the key that encrypts today: rotate the keys first.
upkeep-key-too-soon = The keys were not rotated, or less than a minute ago: wait, then try again.
upkeep-key-needed = { $count ->
    [one] One value still needs this key: rotate the keys, or let doctor name what does not decrypt.
   *[other] { $count } values still need this key: rotate the keys, or let doctor name what does not decrypt.
}
