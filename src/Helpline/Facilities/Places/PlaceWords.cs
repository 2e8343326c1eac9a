using Helpline.Facilities.Search;

namespace Helpline.Facilities.Places;

/// <summary>Words around a place name, folded: what kind of place it is, what points at a place, and what says nothing of where.</summary>
internal static class PlaceWords
{
    // A star: whatever case hangs on it.
    private static readonly WordSet Kinds = new(
        "г гор город города городе городу городом с село села селе пос поселок поселке поселка посёлок пгт аул ауле аула деревн* станци* "
        + "қ қала қаласы қаласы* қаладан қалада ш шаар шаары шаары* а ауыл ауылы ауылы* айыл айылы айылы* шахри шахарчаси шахар "
        + "city town village settlement");

    private static readonly WordSet Regions = new("обл област* облыс* облус* region oblast oblysy oblys* province вилаят велаят");

    private static readonly WordSet Pointers = new("в во из под около возле близ рядом недалеко к до in from near at around");

    private static readonly WordSet Ignored = new(
        "я мы мой моя мои наш наша у меня нас он она живу живем живет живут проживаю нахожусь находимся сам сама сами сейчас приехал приехала приехали "
        + "родом здесь тут это там же со и от для мне нам район района районе р н ауданы аудан району "
        + "мен біз биз тұрамын тұрамыз турам турабыз турамын жашайм жашайбыз жатам қазір азыр келдім келдик тұрады турат жашайт маған мага "
        + "i am we are live living lives is the of my our here now "
        + "здравствуйте привет добрый день салам салем сәлем саламатсызбы hello hi please пожалуйста "
        + "казахстан* қазақстан* кыргызстан* киргиз* kazakhstan kyrgyzstan рк кр республик*");

    public static bool IsKind(string word) => Kinds.Holds(word);

    public static bool IsRegion(string word) => Regions.Holds(word);

    public static bool IsPointer(string word) => Pointers.Holds(word);

    /// <summary>No part of a name, wherever it stands.</summary>
    public static bool IsEmpty(string word) => Kinds.Holds(word) || Pointers.Holds(word) || Ignored.Holds(word);
}
