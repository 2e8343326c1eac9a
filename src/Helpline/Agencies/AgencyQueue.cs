namespace Helpline.Agencies;

/// <summary>An agency's intake line.</summary>
/// <param name="IsPrimary">Answers for the tip; exactly one primary queue has each tip. Others read along, for the kinds they name.</param>
/// <param name="Transport">By which road its deliveries go.</param>
/// <param name="Url">Where the agency's own system takes them in; null for the desk.</param>
internal sealed record AgencyQueue(string Code, bool IsPrimary, string Transport, IReadOnlyList<Competence> Takes, string? Url = null)
{
    public const string Desk = "desk";
    public const string Webhook = "webhook";
}
