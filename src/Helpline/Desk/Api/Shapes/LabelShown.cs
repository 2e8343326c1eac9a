namespace Helpline.Desk.Api.Shapes;

/// <summary>The label of a tip; of a restricted one it says only that.</summary>
internal sealed record LabelShown(string Kind, string Country, string Region, string Urgency, string Day);
