using System.Buffers.Text;
using System.Text.Json;
using Helpline.Desk.Api.Shapes;
using Helpline.Tips;

namespace Helpline.Desk.Api;

/// <summary>Deliveries as the bundle reads them: ids in base64url, sealed things as they are.</summary>
internal static class TipShapes
{
    public static TipListed Listed(DeskTip tip) =>
        new(Base64Url.EncodeToString(tip.DeliveryId), Label(tip.Label), tip.Work, tip.Reason, tip.TakenBack, tip.Parked);

    public static TipShown Of(DeskOpening opening)
    {
        var tip = opening.Tip;
        return new(
            Base64Url.EncodeToString(tip.DeliveryId),
            Base64Url.EncodeToString(tip.TipId),
            tip.Queue,
            tip.IsPrimary,
            Label(tip.Label),
            tip.Work,
            tip.Reason,
            tip.TakenBack,
            tip.Answers,
            [.. opening.Parts.Select(Part)],
            JsonElement.Parse(opening.AnswerJwk),
            [.. opening.Files.Select(file => new FileShown(file.Number, file.Bytes))]);
    }

    public static LabelShown Label(string canonical)
    {
        using var json = JsonDocument.Parse(canonical);
        string Text(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
        return new(Text("kind"), Text("country"), Text("region"), Text("urgency"), Text("day"));
    }

    private static PartShown Part(DeskPart part) =>
        new(Base64Url.EncodeToString(part.PartId), part.Number, [.. part.Jwes.Select(j => JsonElement.Parse(j))], part.Proof);
}
