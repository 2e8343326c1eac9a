using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Help;

namespace Helpline.Sessions.Acts;

/// <summary>Gives the public help numbers of the country that was named, or of every country served. Asks for nothing and notes nothing.</summary>
internal sealed class HelpAround(HelpNumbers numbers, Vocabulary vocabulary) : IAct
{
    public static readonly ActSignature Form = Signed.As("help-numbers", ["ready"], "numbers");

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var language = TalkLanguage.Of(session.Talk);
        var one = session.Talk.Answers.GetValueOrDefault("country", "");
        var text = numbers.Of(one) is { Count: > 0 } own
            ? Lines(own, language)
            : string.Join("\n\n", Countries().Select(country => $"{Name(country, language)}\n{Lines(numbers.Of(country), language)}"));
        var outcome = new ActOutcome("ready", new Dictionary<string, string> { ["numbers"] = text });
        return Task.FromResult(new ActResult(outcome, session));
    }

    private static string[] Countries() => ["KZ", "KG"];

    private string Name(string country, string language) =>
        vocabulary.Lists.GetValueOrDefault("countries")?.Options
            .FirstOrDefault(option => option.Value == country)?.Labels.GetValueOrDefault(language) ?? country;

    private static string Lines(IReadOnlyList<HelpNumber> numbers, string language) =>
        string.Join('\n', numbers.Select(number => $"{number.Number}: {number.Names.GetValueOrDefault(language, number.Names["ru"])}"));
}
