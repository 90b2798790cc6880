import { parseHours } from "./src/hours/parse.ts";
const F=["L","M","Me","J","V","S","D"];
const texts = process.argv.slice(2).length? process.argv.slice(2) : `du lundi au vendredi de 8h à 18h
lun-ven 8h-18h, sam 9h-12h
du mardi au samedi 9h-12h30/14h-19h
9-12 / 14-18 du lundi au vendredi
tous les jours sauf le mardi de 10h à 19h
tous les jours 10h-18h sauf mercredi 14h-18h
du mercredi au lundi 12h-14h30 et 19h-22h30
Ouvert du mardi au samedi de 9h à 19h. Fermé le dimanche et le lundi.
fermé le lundi, mardi au samedi 9h-19h
24h/24 7j/7
du lundi au vendredi de 9 à 19
du lundi au jeudi 9h-18h, vendredi jusqu'à 17h
lundi 14h-18h, mardi au vendredi 9h-12h 14h-18h, samedi 9h-12h
Midi : du mardi au dimanche 12h-14h. Soir : du mercredi au samedi 19h-22h
lundi au vendredi 8h-18h, un samedi sur deux 9h-12h
du lundi au samedi midi 8h-12h et 14h-18h
jeudi au dimanche de 18h à 2h
Du 1er avril au 30 septembre, tous les jours 10h-18h. Du 1er octobre au 31 mars, tous les jours sauf mardi 10h-17h.
samedide 9h à 12h et dmanche 10h-12h
du lundi au vendredi 9h à12h et de 14h à 17h
du lundi au vendredi 9h-18h sauf jours fériés, fermé en août
sur rendez-vous du lundi au vendredi de 9h à 19h
9h-18h
du lundi au vendredi
le samedi matin
du mardi au dimanche, midi et soir
lundi mardi jeudi vendredi 8h30-18h30, mercredi et samedi 8h30-12h30
du lundi au vendredi 9h-12h et 14h-18h sauf le mercredi après-midi
ouvert de 7h à 19h30 du mardi au samedi et le dimanche de 7h à 13h
de huit heures à midi et de quatorze heures à dix-huit heures trente du lundi au vendredi
le 1er dimanche du mois 10h-12h, du lundi au vendredi 9h-17h
tous les jours 10h-19h, en été jusqu'à 20h
fermé le dimanche
toute la semaine sauf le week-end, 8h30-17h30
8h18h du lundi o vendredi
du lun au ven 8h30/12h 13h30/17h
Mercredi et samedi : 14h-18h
L-V 9h-18h
du lundi au vendredi de 9h à 18h et le samedi sur rendez-vous
ouvert 7/7 de 6h à 22h
de 9h à 19h non stop du lundi au samedi
ça dépend des semaines
du mardi au vendredi de 10h à 13h et de 15h à 19h, le samedi de 10h à 19h sans interruption, fermé dimanche et lundi`.split("\n");
for (const t of texts){ const t0=performance.now(); const r=parseHours(t); const ms=performance.now()-t0;
 const w=r.hours?Object.values(r.hours.weekly).map((s,i)=>F[i]+":"+(s===null?"?":s.length? s.map(x=>x.join("-")).join(","):"x")).join(" "):"null";
 console.log(t,"\n   ",w, r.hours?.public_holidays??"", "| doubts", r.doubts.map(d=>d.kind+(d.words&&d.kind=="leftover"?"="+d.words:"")+"["+d.days+"]").join(" "),"| notes",r.notes.map(n=>n.kind+":"+n.words).join(" ; "), ms>3?ms.toFixed(1)+"ms":"");
}
