namespace Helpline.Dialogs.Running;

/// <summary>How an act ended, told back to the machine.</summary>
/// <param name="Outcome">One of the outcomes of its signature.</param>
/// <param name="Values">Values for texts and guards; an empty text removes the value.</param>
public sealed record ActOutcome(string Outcome, IReadOnlyDictionary<string, string> Values)
{
    public static ActOutcome Plain(string outcome) => new(outcome, new Dictionary<string, string>());
}
