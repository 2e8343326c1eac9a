namespace Helpline.Facilities.Search;

/// <summary>Words, folded, that say little or nothing of which institution is meant.</summary>
internal static class CentreWords
{
    // The mark of invented places is no part of their names either.
    private static readonly WordSet Legal = new(
        "тоо жшс осоо жчк ип жк чп ао аак оф оо ои кф коф оюл гкп кгп гккп кгкп ргп пхв шжқ кмк мкк мкқк кмқк гу кгу ммк рмм ооо ржк "
        + "llp llc jsc ltd ngo inc demo товарищество ограниченн* ответственность* праве хозяйственного ведения учреждени* предприяти* филиал* "
        + "мекемесі* мекемеси кәсіпорын* қоғамдық* коомдук* қоры қорының қорына қорында фонду фондуна фондун фонд* общественн* объединени* бірлестігі бирикмеси foundation public");

    private static readonly WordSet Weak = new(
        "центр* цетр* ценр* реабцентр* ребцентр* реаб рехаб* орталығы* орталық* орталыг* борбор* center centre centres рц мц клиник* clinic clinics больниц* аурухана* оорукана* hospital диспансер* наркодиспансер* "
        + "реабилитаци* rehab* оңалту* калыбына келтирүү медицинск* медициналы* medical наркологи* нарколог* narcolog* narkolog* "
        + "психическ* психикал* здоровья здоровье денсаулы* mental health психиатри* психолог* psychiatr* лечени* лечебн* емдеу дарылоо помощи помощь "
        + "областн* городск* республикан* республикал* облыст* қалалық шаардык облустук regional republican city "
        + "детокс* detox кодировк* анонимн* анонимді аноним служб* қызметі кызматы отделени* бөлімше* бөлүм* наркозависим* зависим* алкоголи* алкогол* "
        + "врач* дәрігер доктора группа группы дом на для и при имени от");

    private static readonly WordSet Asking = new(
        "г гор город в во из с со у к по это этот эта то кто что где как ли есть мне меня нам наш их его ее он она они там тут или а но не да просто "
        + "лицензи* лицензия легал* законн* законно закон* работает работают можно ли правда вывеск* вывеска название называется зовут хотят знаете скажите подскажите "
        + "проверьте проверить проверка пожалуйста здравствуйте салам салем мой моя моего брат сын дочь муж мама маму забрали лежит находится адрес телефон тел номер "
        + "ма ме ба бе па пе заңды заңсыз лицензиясы бар жоқ жок бар ма бул бұл мыйзамдуу туура рас осы ушул деген туралы жөнүндө қайда кайда "
        + "is it the a an of in at legal licensed license licence does do have has please check what about who where real this that place "
        + "қ қаласы қаласында ш шаары шаарында ауылы айылы село бин бсн инн стн сти жсн жеке "
        + "тел моб факс написано написали надпис* табличк* надежн* доверять верить отзыв* шаарындагы шаарынын қаласындағы қаласының "
        + "мыйзамдуу* заңды* маңдайшада маңдайша* жазылған деп рұқсат* уруксат* вызыва* маңдайда казахстан* қазақстан* кыргызстан* киргизи* "
        + "сенуге сенімді бола болады болобу ишенсе ишенсем ишенүүгө ишеничтүү чынбы чын чынбы шын шынымен чындап керек");

    private static readonly WordSet Street = new(
        "ул улица улице улицы пр просп проспект проспекте мкр микрорайон м р н район д дом кв офис корпус корп блок стр строение этаж переулок пер "
        + "көшесі көшесінде көш даңғылы шағын ауданы үй көчөсү көчө көч проспектиси кичирайон кичи үйү street st avenue ave district building str");

    /// <summary>Legal forms: left out of every comparison.</summary>
    public static bool IsLegal(string word) => Legal.Holds(word);

    /// <summary>Also legal forms: alone these find nothing.</summary>
    public static bool IsWeak(string word) => Legal.Holds(word) || Weak.Holds(word);

    /// <summary>Words of the question around a name.</summary>
    public static bool IsAsking(string word) => Asking.Holds(word);

    public static bool IsStreet(string word) => Street.Holds(word);
}
