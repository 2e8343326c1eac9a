using Helpline.Dialogs.Running;
using Helpline.Sessions.Acts;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>Lets the machine and the acts take turns until a card waits. Commits nothing; what is to change is handed back.</summary>
internal sealed class TurnRun(DialogMachine machine, TalkFacts facts, IEnumerable<IAct> acts)
{
    /// <summary>Acts that one turn may ask for; the dialogs need two.</summary>
    private const int ActsATurn = 8;

    private readonly Dictionary<string, IAct> _acts = acts.ToDictionary(act => act.Signature.Name);

    public Session Begin(string channel) => new() { Talk = machine.Begin(facts.Now(language: null, channel)).Next };

    /// <summary>What a channel shows of a session.</summary>
    public TurnReply Reply(Session session, string channel, bool taken) =>
        new(machine.Show(session.Talk, facts.Now(session.Talk.Language, channel)), session.Toast, session.Talk.Language, facts.Demo, taken)
        {
            Screen = session.Screen,
            Receipt = session.Receipt,
            ReceiptOpen = session.Filed || session.Talk.Answers.ContainsKey("filed"),
            Noted = NotedEnd.Of(session),
        };

    /// <summary>The same over typed words that are not taken: what they tell of a danger is answered all the same.</summary>
    public TurnReply ReplyTo(string typed, Session session, string channel) =>
        Reply(session, channel, taken: false) with { Card = machine.ShowOver(session.Talk, typed, facts.Now(session.Talk.Language, channel)) };

    public bool HearsDanger(string typed) => machine.HearsDanger(typed);

    public async Task<RunTurn> GoAsync(Session before, Turn turn, string channel, CancellationToken cancellation)
    {
        var changes = new List<TipChanges>();
        var session = before with { Talk = facts.WithCountry(before.Talk), NotedAs = null, Forgot = false };
        var step = machine.Run(session.Talk, turn, facts.Now(session.Talk.Language, channel));
        var notedAs = step.Noted;
        var forgot = false;
        for (var performed = 0; step.Act is { } name; performed++)
        {
            if (performed == ActsATurn)
            {
                throw new InvalidOperationException("A dialog asked for more acts than a turn has room for.");
            }

            var result = await _acts[name].PerformAsync(session with { Talk = facts.WithCountry(step.Next) }, channel, cancellation);
            if (result.Changes is { } wanted)
            {
                changes.Add(wanted);
            }

            forgot |= name == ForgetTalk.Form.Name;
            session = result.Session with { LastTurn = session.LastTurn };
            step = machine.Resume(session.Talk, result.Outcome, facts.Now(session.Talk.Language, channel));
        }

        session = session with { Talk = step.Next, Toast = step.Toast, NotedAs = notedAs, Forgot = forgot };
        return new RunTurn(Settled(before, session), changes);
    }

    /// <summary>Whether a turn moved the talk or was noted.</summary>
    public static bool Moved(TalkState before, TalkState after) =>
        (before.Dialog, before.State, before.Page, before.Language) != (after.Dialog, after.State, after.Page, after.Language)
        || before.Answers.Count != after.Answers.Count
        || before.Answers.Any(answer => after.Answers.GetValueOrDefault(answer.Key) != answer.Value);

    /// <summary>A receipt that the dialogs dropped or wrote over is no longer the one to be kept; photos that are not counted are not kept.</summary>
    private static Session Settled(Session before, Session after) => after with
    {
        Filed = after.Filed && (!before.Filed || before.Receipt == after.Receipt),
        Files = after.Photos,
    };
}
