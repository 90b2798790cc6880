import { trades } from "./trade.ts";

export const PRODUCERS = trades("commerce", [
  {
    label: "ostréiculteur",
    naf: "03.21Z",
    visits: "both",
    hours: "shop",
    words: "ostreiculteur|ostreicultrice|mytiliculteur|conchyliculteur|producteur d'huitres|moules de bouchot",
    offers: "huîtres|plateaux|dégustation",
    does: "huitre|plateau|degustation|moule|coquillage|livraison|bourriche|palourde",
  },
  {
    label: "maraîcher",
    naf: "01.13Z",
    visits: "both",
    hours: "shop",
    words:
      "maraicher|maraichere|maraichage|producteur de legume|producteur de fruit|arboriculteur|arboricultrice|vente a la ferme|ferme bio|producteur local|producteur de fraises",
    offers: "légumes|paniers|vente à la ferme",
    does: "legume|panier|fruit|vente|livraison|produits frais|oeuf|fraise|pomme|jus|plant",
  },
  {
    label: "vigneron",
    naf: "01.21Z",
    visits: "both",
    hours: "shop",
    words:
      "vigneron|vigneronne|viticulteur|viticultrice|domaine viticole|exploitation viticole|cave cooperative|producteur de vin|maison de champagne|chateau viticole",
    offers: "vente|dégustations|visites",
    does: "vente|degustation|visite|vin|champagne|cuvee|bouteille|livraison|coffret|expedition",
  },
  {
    label: "brasseur",
    naf: "11.05Z",
    visits: "both",
    hours: "shop",
    words:
      "brasseur|brasseuse|brasserie artisanale|microbrasserie|micro brasserie|biere artisanale|fabricant de biere|cidrier|cidrerie|distillerie|distillateur",
    offers: "bières|visites|fûts",
    does: "biere|visite|fut|degustation|coffret|tireuse|cidre|location|whisky|rhum|gin",
  },
  {
    label: "torréfacteur",
    naf: "10.82Z",
    visits: "place",
    hours: "shop",
    words: "torrefacteur|torrefactrice|torrefaction|marchand de cafe|cafes et thes|maison de the|magasin de the",
    offers: "cafés|thés|machines",
    does: "cafe|the|machine|infusion|coffret|moulin|degustation|chocolat",
  },
  {
    label: "apiculteur",
    naf: "01.49Z",
    visits: "both",
    hours: "shop",
    words: "apiculteur|apicultrice|miellerie|producteur de miel|apiculture|rucher",
    offers: "miel|pollen|essaims",
    does: "miel|pollen|essaim|ruche|pain d'epices|propolis|cire|parrainage|frelon",
  },
  {
    label: "producteur fermier",
    naf: "01.50Z",
    visits: "both",
    hours: "shop",
    words:
      "producteur fermier|productrice fermiere|agriculteur|agricultrice|eleveur|eleveuse|elevage|exploitation agricole|gaec|chevrier|chevriere|producteur de foie gras|cereales|paysan|paysanne|fermier|fermiere",
    offers: "vente directe|colis|visites",
    does: "vente|vente directe|colis|visite|oeuf|fromage|viande|volaille|lait|farine|panier|foie gras|agneau|marche",
  },
  {
    label: "commerçant ambulant",
    naf: "47.81Z",
    visits: "both",
    hours: "shop",
    words:
      "marchand ambulant|commercant ambulant|forain|marchand forain|commercant non sedentaire|camion ambulant|rotisserie ambulante|rotisseur|poulet roti",
    offers: "vente sur les marchés|commandes",
    does: "commande|vente|marche|poulet|livraison|plateau|produit",
  },
  {
    label: "drive fermier",
    naf: "47.91B",
    visits: "both",
    hours: "shop",
    words: "amap|paniers de legumes|livraison de panier",
    weak: "drive fermier|vente en ligne|e commerce|site marchand|boutique en ligne",
    offers: "commandes|retrait|livraison",
    does: "commande|retrait|livraison|panier|retour|colis|echange|suivi",
  },
]);
