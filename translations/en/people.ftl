# Rules about persons.

people-guardian-consent-required = The agreement of the parent or guardian is needed under 18.

people-city-of-another-country = This city is not in the chosen country.

people-minors-reason-short = Give a reason of at least ten characters.
