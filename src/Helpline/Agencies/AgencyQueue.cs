namespace Helpline.Agencies;

/// <summary>An agency's intake line.</summary>
/// <param name="IsPrimary">Answers for the tip; exactly one primary queue has each tip. Others read along, for the kinds they name.</param>
/// <param name="Transport">By which road its deliveries go.</param>
internal sealed record AgencyQueue(string Code, bool IsPrimary, string Transport, IReadOnlyList<Competence> Takes);
