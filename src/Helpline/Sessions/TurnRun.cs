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

    public bool Demo => facts.Demo;

    public Session Begin() => new() { Talk = machine.Begin(facts.Now(language: null)).Next };

    public Card Show(Session session) => machine.Show(session.Talk, facts.Now(session.Talk.Language));

    public async Task<RunTurn> GoAsync(Session session, Turn turn, CancellationToken cancellation)
    {
        var changes = new List<TipChanges>();
        var talk = facts.WithCountry(session.Talk);
        var step = machine.Run(talk, turn, facts.Now(talk.Language));
        for (var performed = 0; step.Act is { } name; performed++)
        {
            if (performed == ActsATurn)
            {
                throw new InvalidOperationException("A dialog asked for more acts than a turn has room for.");
            }

            var result = await _acts[name].PerformAsync(session with { Talk = facts.WithCountry(step.Next) }, cancellation);
            if (result.Changes is { } wanted)
            {
                changes.Add(wanted);
            }

            session = result.Session with { LastTurn = session.LastTurn };
            step = machine.Resume(session.Talk, result.Outcome, facts.Now(session.Talk.Language));
        }

        return new RunTurn(session with { Talk = step.Next, Toast = step.Toast }, changes);
    }
}
