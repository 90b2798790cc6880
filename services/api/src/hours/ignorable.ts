/** Words that say nothing about when: left aside when checking that a text was read to the end. */
const WORDS =
  "le la les l un une des d c ce ca c'est s'est est sont etre nous on je j'ai ai vous il elle suis sommes mon ma mes notre nos son sa ses et y en pour par avec au " +
  "horaire horaires heure heures h heur jour jours journee continue continu continus non-stop nonstop non stop interruption public accueil accueille acces magasin boutique salon cabinet bureau bureaux " +
  "secretariat restaurant etablissement atelier agence garage centre musee site visite visites libre lieu cuisine service services toute tout toutes tous annee l'annee travaille travaillons " +
  "recois recevons recoit joignable joignables dispo disponible disponibles present presents reponds repond ouvert generalement general normalement habituellement habituels d'habitude habituelle normal " +
  "alors donc voila bon bien bonjour oui non pas merci sinon chaque puis aussi egalement ensuite dit disons quoi euh heu ok d'accord qui que qu'on jusque compris inclus inclut " +
  "que'on l'ouverture d'ouverture d'accueil clients client clientele telephone appels appel bref enfin quand meme du de a dans la-bas ici semaine pendant lors sur faire fait fais font fermons se tient dejeuner diner midi pause entre-deux deux autres autre reste restes uniquement seulement depannage depannages intervention interventions consultation consultations";
const IGNORABLE = new Set(WORDS.split(" "));
export const ignorable = (word: string): boolean => IGNORABLE.has(word) || /^[¤'-]+$/.test(word) || word.length < 2;
