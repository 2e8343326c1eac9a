using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Sessions.Acts;

/// <summary>Tells what this talk holds, from the session itself: fields and sizes as they are, never a guess and never the content.</summary>
internal sealed class TellKnown(DialogBook book, TimeProvider time) : IAct
{
    public static readonly ActSignature Form = Signed.As("known", ["ready"], "known");

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var language = TalkLanguage.Of(session.Talk);
        var lines = Facts(session).Select(fact => book.Phrase(language, fact.Key).Replace("{n}", fact.Value, StringComparison.Ordinal));
        var values = new Dictionary<string, string> { ["known"] = string.Join('\n', lines) };
        return Task.FromResult(new ActResult(new ActOutcome("ready", values), session));
    }

    private IEnumerable<(string Key, string Value)> Facts(Session session)
    {
        var noted = session.Talk.Answers.Where(answer => answer.Key != "known").ToList();
        yield return ("known.size", Number(SessionSeal.SizeOf(session)));
        yield return ("known.until", SpokenDay.Of(KeysEnd(), TalkLanguage.Of(session.Talk)));
        yield return ("known.answers", Number(noted.Count));
        yield return ("known.signs", Number(noted.Sum(answer => answer.Value.Length)));

        // Channels that number nothing leave nothing to be told.
        if (session.Screen.Held() + session.Updates.Count is > 0 and var numbers)
        {
            yield return ("known.messages", Number(numbers));
        }

        yield return ("known.look-ups", Number(session.LookUps));
        yield return (ReceiptIn(session), "");
        yield return ("known.nothing-else", "");
    }

    private static string ReceiptIn(Session session) => session switch
    {
        { Drawn: not null } or { Filed: true } or { Screen.Receipt: not null } => "known.receipt",
        _ when session.Talk.Answers.ContainsKey("receipt") => "known.typed-receipt",
        _ => "known.no-receipt",
    };

    /// <summary>The row is kept under today's keys, which are destroyed when the day after tomorrow begins.</summary>
    private DateOnly KeysEnd() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(2);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
