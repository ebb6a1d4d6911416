/** By code in kebab-case, from the server or from the call itself: what happened, what it means, what to do. */
export const errors = {
  unknown: 'Er ging iets mis. Wat je deed, blijft staan. Probeer het opnieuw.',
  offline: 'Je bent niet verbonden met internet. Wat je invulde, blijft staan. Probeer het zo opnieuw.',
  'server-away':
    'De server antwoordt niet. Wat je invulde, blijft staan. Probeer het over een minuut opnieuw.',
  timeout: 'Het duurt te lang. Wat je invulde, blijft staan. Probeer het opnieuw.',
  'server-error': 'Er ging iets mis op de server. Wat je invulde, blijft staan. Probeer het opnieuw.',
  'bad-answer': 'De server antwoordt iets onverwachts. Vernieuw de pagina en probeer het opnieuw.',
  'too-many-requests': 'Dat ging even te snel achter elkaar. Wacht een minuut en probeer het opnieuw.',
  'not-found': 'Dit is er niet, of niet meer. Vraag je begeleider of workshopleider om de juiste link.',
  'invalid-input': 'Hier klopt iets niet. Kijk na wat je invulde en probeer het opnieuw.',
  'no-such-link':
    'Deze code kennen we niet. Kijk of hij goed is overgenomen, of vraag de workshopleider om een nieuwe link.',
  'workshop-closed': 'Deze workshop is gesloten. Vraag de workshopleider of hij weer open kan.',
  'workshop-erased': 'Deze workshop is gewist. Er is niets meer van op de server.',
  'link-reset': 'Deze link is vernieuwd en werkt niet meer. Vraag de workshopleider om de nieuwe link.',
  'link-expired': 'Deze link gold tot een datum die voorbij is. Vraag de workshopleider om een nieuwe.',
  'removed-from-workshop':
    'Je doet niet meer mee aan deze workshop. Wat je schreef, blijft staan. Vraag de workshopleider als dit niet klopt.',
  'not-signed-in': 'Deze browser kent je nog niet in deze workshop. Open de link uit je uitnodiging opnieuw.',
  'no-such-workshop': 'Deze workshop is er niet, of niet meer. Vraag de workshopleider om de juiste link.',
  'no-such-room': 'Dit brownpaper is er niet, of niet meer. Vraag je begeleider om de juiste link.',
  'not-yours': 'Dit is van iemand anders. Nu verandert ieder alleen wat die zelf schreef.',
  'no-permission': 'Dit mag je nu niet aanpassen. Wat je schreef, is niet kwijt. Vraag het je begeleider.',
  stale: 'Iemand was je net voor. Kijk hoe het er nu staat en probeer het zo nodig opnieuw.',
  'step-running': 'Deze stap is nu bezig. Ga eerst naar een andere stap, dan kan het.',
  'vote-closed': 'De stemming is gesloten; stippen van daarna tellen niet mee.',
  'too-many': 'Meer kan er niet bij. Haal eerst iets weg, of vraag het de workshopleider.',
  'invalid-command': 'Dit kan zo niet. Kijk na wat je invulde en probeer het opnieuw.',
  'malformed-frame':
    'De verbinding stuurde iets onleesbaars. Vernieuw de pagina; wat bewaard was, staat er nog.',
  'foreign-client-id': 'Deze browser raakte in de war. Vernieuw de pagina; wat bewaard was, staat er nog.',
  'frame-too-large': 'Dit is te groot om in één keer te versturen. Maak het kleiner.',
  'document-too-large': 'Dit brownpaper is vol. Haal iets weg voordat je verder schrijft.',
  'too-many-frames': 'Er ging te veel tegelijk over de lijn. Wacht een minuut en probeer het opnieuw.',
  'server-stopping': 'De server start opnieuw. Blijf rustig doorwerken, we maken zo weer verbinding.',
  'too-slow':
    'Je verbinding is nu te traag. We blijven het proberen; wat je deed, blijft bewaard op dit apparaat.',
  'rights-changed': 'Je rechten zijn net veranderd. We maken opnieuw verbinding.',
  'server-busy': 'Het is nu erg druk. Blijf rustig doorwerken, we maken zo weer verbinding.',
  'room-renewed': 'De inhoud van dit papier is vernieuwd. We laden hem opnieuw.',
  'not-kept':
    'Je bent niet verbonden en deze browser bewaart niets. Houd de pagina open; zodra je weer verbonden bent, wordt je werk verstuurd.',
  'storage-failing':
    'De server kan nu niets bewaren. Wat je deed, staat nog op dit apparaat. Houd de pagina open.',
  'image-too-large': 'Dit bestand is te groot. Kies een kleiner bestand.',
  'image-too-many-pixels':
    'Deze afbeelding heeft te veel beeldpunten. Verklein haar eerst, of kies een andere.',
  'images-full': 'Er passen geen nieuwe afbeeldingen meer in deze workshop. Vraag het de workshopleider.',
  'not-an-image': 'Dit is geen afbeelding die we kunnen tonen. Kies een png, jpg, webp of gif.',
  'body-too-large': 'Dit is te groot om in één keer te versturen. Maak het kleiner.',
  'foreign-origin': 'Deze pagina mag dit niet bij deze server vragen. Open de workshop op zijn eigen adres.',
  'no-such-format': 'Dit soort bestand kennen we niet. Kies een ander.',
  'name-taken':
    'Met deze naam doet al iemand mee. Ben jij dat, op een ander apparaat? Vraag het de workshopleider.',
  'name-gone': 'Deze naam staat niet meer op de lijst. Vernieuw de pagina, of kies “Ik sta er niet bij”.',
  'name-missing': 'Vul je naam in, dan weten de anderen wie je bent.',
} as const
