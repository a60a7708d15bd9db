# Refusals in words.

errors-error-status = Erreur { $status }
errors-error-back = Revenir
errors-error-code = À nous communiquer si cela se répète :

errors-not-found-title = Cette page n’est pas là
errors-not-found-text = L’adresse est inexacte, ou le profil n’est pas visible.

errors-forbidden-title = Cette page ne vous est pas ouverte
errors-forbidden-text = Votre rôle ne permet pas cette action. Demandez à une personne de l’administration.

errors-sign-in-title = Connectez-vous d’abord
errors-sign-in-text = Cette page demande un compte.

errors-too-many-title = Doucement
errors-too-many-text = Trop de demandes en peu de temps. Réessayez dans quelques minutes, rien n’est perdu.
errors-too-large-title = Le fichier est trop lourd
errors-too-large-text = Choisissez un fichier plus léger : 5 Mo au plus pour une photo, 10 Mo pour un CV.

errors-bad-request-title = La demande n’est pas lisible
errors-bad-request-text = Revenez en arrière et recommencez.

errors-method-title = Cette action n’existe pas ici
errors-method-text = Revenez en arrière et passez par le bouton de la page.

errors-cross-site-title = La demande vient d’un autre site
errors-cross-site-text = Par sécurité, rien n’a été fait. Ouvrez la page ici et recommencez.

errors-server-title = Quelque chose s’est cassé chez nous
errors-server-text = Ce n’est pas vous. Réessayez dans un instant.

errors-unavailable-title = Un instant
errors-unavailable-text = Le service redémarre ou il est très occupé. Réessayez dans une minute.

errors-busy = Beaucoup de monde en ce moment. Réessayez dans quelques secondes.

errors-too-slow-title = L’envoi était trop lent
errors-too-slow-text = La connexion s’est presque arrêtée pendant l’envoi. Revenez en arrière et réessayez, si possible avec un meilleur réseau.

errors-kind-title = Nous ne savons pas lire cet envoi
errors-kind-text = Il est compressé, ou d’une forme que cette page n’attend pas. Envoyez le fichier ou le formulaire tel quel.
errors-no-room = Les fichiers ne peuvent être ni enregistrés ni lus pour le moment. Rien d’autre n’est perdu : réessayez dans quelques minutes.
errors-full = Rien ne peut être enregistré pour le moment : le serveur n’a plus de place. Ce qui est là reste lisible ; gardez cette page ouverte et réessayez dans quelques minutes.
