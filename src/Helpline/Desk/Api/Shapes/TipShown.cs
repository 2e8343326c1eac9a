using System.Text.Json;

namespace Helpline.Desk.Api.Shapes;

/// <summary>A delivery with all that the browser needs to open and to answer it. Asking for it opens it: the citizen reads so from then on.</summary>
/// <param name="State">As it was before it was asked for.</param>
internal sealed record TipShown(
    string Id,
    string Tip,
    string Queue,
    bool Primary,
    LabelShown Label,
    string State,
    string? Reason,
    bool TakenBack,
    int Answers,
    IReadOnlyList<PartShown> Parts,
    JsonElement AnswerKey,
    IReadOnlyList<FileShown> Files);
