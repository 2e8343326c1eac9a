namespace Helpline.Tests.Support;

/// <summary>What a person tells, and how they get through the questions to the receipt.</summary>
internal sealed record Story(string Language)
{
    internal string Urgency { get; init; } = "hour";

    internal string Kind { get; init; } = "street-sale";

    internal string Country { get; init; } = "KZ";

    internal string Region { get; init; } = "KZ-75";

    internal string Where { get; init; } = "Парк, третья скамейка";

    internal IReadOnlyList<string> What { get; init; } = ["Каждый вечер у входа стоит человек и раздаёт свёртки."];

    /// <summary>What they show after the words, where the channel takes more than words.</summary>
    internal Func<IPerson, Task> Showing { get; init; } = _ => Task.CompletedTask;

    /// <summary>From the first card to the preview.</summary>
    internal async Task TellAsync(IPerson person)
    {
        await GreetAsync(person);
        await person.PressAsync("report");
        await person.PressAsync(Urgency);
        await person.ChooseAsync(Kind);
        await person.ChooseAsync(Country);
        await person.ChooseAsync(Region);
        await person.TypeAsync(Where);
        foreach (var message in What)
        {
            await person.TypeAsync(message);
        }

        await Showing(person);
        await person.PressAsync("done");
    }

    /// <returns>The receipt, not yet confirmed as kept.</returns>
    internal async Task<string> FileAsync(IPerson person)
    {
        await TellAsync(person);
        await person.PressAsync("send");
        Assert.True(person.Receipt is not null, $"No receipt: {person.Said}");
        return person.Receipt!;
    }

    internal async Task GreetAsync(IPerson person)
    {
        await person.OpenAsync();
        if (person.Offers(Language))
        {
            await person.PressAsync(Language);
        }
    }

    /// <summary>From the menu to what stands under a receipt.</summary>
    internal static async Task LookAsync(IPerson person, string receipt)
    {
        await person.PressAsync("receipt");
        await person.TypeAsync(receipt);
    }
}
