# The home page and the poster.

home-home-tab = Talent, castings and film sets
home-home-description = Join free in 90 seconds: a code, a QR and a page to share.
home-home-free = Free for talents, always
home-home-title = Your talent deserves to be found.
home-home-lead = Join in 90 seconds from your phone. You get a code, a QR and a page to share, on WhatsApp as well as on a film set.
home-home-door-talent = I am a talent
home-home-door-talent-text = Cooking, building, computing, fashion, extras… every trade.
home-home-door-talent-go = Join
home-home-door-staff = I am looking for talent
home-home-door-staff-text = Casting, shooting, hiring: faces first, filters next.
home-home-door-staff-go = Sign in
home-home-your-place = You, here.
home-home-how = How it works
home-home-step-who = Say who you are
home-home-step-who-text = Name, city, talents, one photo. Nothing is lost if the network drops.
home-home-step-code = Get your code
home-home-step-code-text = A number of your own, a QR that opens your page, a card to print.
home-home-step-call = Get called
home-home-step-call-text = Recruiters and casting directors find you; your number stays off the public page.
home-home-card-title = Your card, in your pocket and on set.
home-home-card-text = A short code that never changes. Scan it, and there you are.
home-home-card-qr = A QR that opens your page, even from a crumpled badge.
home-home-card-private = Phone, e-mail and address are never on it.
home-home-card-share = A page to send on WhatsApp in one tap.
home-home-card-go = Make my card
home-home-card-name = Your name
home-home-card-line = Waitress · Ouarzazate
home-home-figures = Today, here

home-poster-tab = Registration poster
home-poster-title = Your talent deserves to be found.
home-poster-lead = Every trade, from the building site to the film set. A code, a QR, a page of your own.
home-poster-qr = QR code of the registration page
home-poster-scan = Scan, join in 90 seconds

home-figure-talents = { $count ->
    [one] registered talent
   *[other] registered talents
}
home-figure-trades = { $count ->
    [one] trade
   *[other] trades
}
home-figure-countries = { $count ->
    [one] country
   *[other] countries
}
