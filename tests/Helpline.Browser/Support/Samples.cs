namespace Helpline.Browser.Support;

/// <summary>One invented story a language, as people write.</summary>
internal static class Samples
{
    internal static readonly IReadOnlyDictionary<string, Sample> Story = new Dictionary<string, Sample>
    {
        ["kk"] = new(
            "Абай даңғылындағы саябақ, фонтанның жанындағы үшінші орындық",
            "Кешкі сегізден кейін бір адам келіп, орындықтың астына кішкентай орам тастап кетеді. Апта сайын қайталанады.",
            "Рахмет. Хабарыңыз тексерілуде. Қай күндері болатынын білсеңіз, осында жазыңыз."),
        ["ru"] = new(
            "Аптека на углу у рынка, вывеска зелёная",
            "После девяти вечера отпускают таблетки без рецепта, школьникам тоже. Деньги берут наличными, чек не дают.",
            "Спасибо. Мы проверяем. Если знаете, в какие дни это бывает, напишите здесь."),
        ["ky"] = new(
            "Базардын артындагы көчө, көк дарбазанын жаны",
            "Кечинде бир киши келип, дарбазанын түбүнө кичине түйүнчөк таштап кетет. Жума сайын кайталанат.",
            "Рахмат. Билдирүүңүз текшерилип жатат. Кайсы күндөрү болорун билсеңиз, ушул жерге жазыңыз."),
        ["en"] = new(
            "The office on the second floor, opposite the lifts",
            "A man there warns a shop before every inspection. On Thursday the shop was empty an hour before they came.",
            "Thank you. We are looking into it. If you know on which days it happens, please write it here."),
    };
}
