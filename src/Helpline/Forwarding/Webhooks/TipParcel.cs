using System.Text.Json;

namespace Helpline.Forwarding.Webhooks;

/// <summary>All that an agency's own system gets of a tip: sealed parts, and in the clear nothing but the label. No moment but that of an attempt stands anywhere in it.</summary>
/// <param name="Delivery">Names it in every question back.</param>
/// <param name="FileToken">Fetches the files of this delivery, and of no other.</param>
/// <param name="AnswerKey">Public JWK to which an answer is sealed.</param>
internal sealed record TipParcel(
    string Delivery,
    string Tip,
    string Queue,
    bool Primary,
    JsonElement Label,
    Notice Notice,
    IReadOnlyList<ParcelPart> Parts,
    IReadOnlyList<ParcelFile> Files,
    string FileToken,
    JsonElement AnswerKey,
    bool TakenBack)
{
    public override string ToString() => "[sealed]";
}
