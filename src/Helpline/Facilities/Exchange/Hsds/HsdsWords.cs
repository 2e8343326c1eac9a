using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>The names of our own terms in the four languages. Plain words only; none of them speaks of a licence.</summary>
internal static class HsdsWords
{
    public static LocalText Of(CareKind care) => care switch
    {
        CareKind.Detox => new("Детокс", "Детокс", "Детокс", "Detox"),
        CareKind.InPatient => new("Стационарда емдеу", "Лечение в стационаре", "Стационарда дарылоо", "In-patient treatment"),
        CareKind.OutPatient => new("Амбулаториялық қабылдау", "Амбулаторный приём", "Дарыгердин кабыл алуусу", "Out-patient care"),
        CareKind.Rehabilitation => new("Оңалту", "Реабилитация", "Реабилитация", "Rehabilitation"),
        CareKind.Substitution => new("Орынбасушы терапия", "Заместительная терапия", "Орун басуучу терапия", "Substitution therapy"),
        CareKind.Counselling => new("Маманның кеңесі", "Консультация", "Адистин кеңеши", "Counselling"),
        CareKind.Family => new("Отбасына көмек", "Помощь семье", "Үй-бүлөгө жардам", "Help for families"),
        CareKind.Minors => new("Жасөспірімдерге көмек", "Помощь подросткам", "Өспүрүмдөргө жардам", "Help for minors"),
        CareKind.WomensWard => new("Әйелдер бөлімшесі", "Женское отделение", "Аялдар бөлүмү", "Women's ward"),
        CareKind.PsychologicalSupport => new("Психологиялық қолдау", "Психологическая поддержка", "Психологиялык колдоо", "Psychological support"),
        CareKind.EmergencyAdmission => new("Шұғыл қабылдау", "Экстренный приём", "Шашылыш кабыл алуу", "Emergency admission"),
        _ => new("Есірткіге тест", "Тест на наркотики", "Баңгизатка тест", "Drug test"),
    };

    public static LocalText Of(Speciality speciality) => speciality switch
    {
        Speciality.Narcology => new("Наркология", "Наркология", "Наркология", "Addiction treatment"),
        Speciality.Psychiatry => new("Психиатрия", "Психиатрия", "Психиатрия", "Psychiatry"),
        _ => new("Психологиялық көмек", "Психологическая помощь", "Психологиялык жардам", "Psychological help"),
    };

    public static LocalText Anonymous { get; } = new("Анонимді көмек", "Анонимная помощь", "Анонимдүү жардам", "Anonymous help");

    public static LocalText Registration { get; } = new("Есепке алу", "Учёт", "Эсепке алуу", "Registration of patients");

    public static LocalText BadgeName { get; } = new("Тексеру белгісі", "Знак проверки", "Текшерүү белгиси", "Badge");

    public static LocalText PointName { get; } = new("Картадағы нүкте", "Точка на карте", "Картадагы чекит", "Point on the map");
}
