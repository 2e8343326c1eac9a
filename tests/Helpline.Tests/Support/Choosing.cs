namespace Helpline.Tests.Support;

/// <summary>Finds a choice as a person does: looks into groups, turns pages.</summary>
internal static class Choosing
{
    private const int MostPages = 12;

    internal static async Task ChooseAsync(IPerson person, string value)
    {
        foreach (var group in person.Choices.Where(choice => choice.StartsWith("~g:", StringComparison.Ordinal)).ToList())
        {
            if (person.Offers(value))
            {
                break;
            }

            await person.PressAsync(group);
            await PageToAsync(person, value);
            if (!person.Offers(value) && person.Offers("~all"))
            {
                await person.PressAsync("~all");
            }
        }

        await PageToAsync(person, value);
        await person.PressAsync(value);
    }

    private static async Task PageToAsync(IPerson person, string value)
    {
        for (var page = 0; page < MostPages && !person.Offers(value) && person.Offers("~more"); page++)
        {
            await person.PressAsync("~more");
        }
    }
}
