using System.Buffers.Text;
using System.Net.Mime;
using Helpline.Desk.Api.Shapes;
using Helpline.Desk.Staff;
using Helpline.Tips;

namespace Helpline.Desk.Api;

/// <summary>The tips of one's own agency. Another agency's delivery does not exist here, whatever its id.</summary>
internal static class TipPages
{
    private const int LongestReason = 32;

    public static void Map(RouteGroupBuilder readers)
    {
        readers.MapGet("deliveries", ListAsync);
        readers.MapGet("deliveries/{id}", GetAsync);
        readers.MapGet("deliveries/{id}/files/{n:int}", FileAsync);
        readers.MapPost("deliveries/{id}/opened", OpenedAsync);
        readers.MapPut("deliveries/{id}/state", StateAsync);
        readers.MapPost("deliveries/{id}/answers", AnswerAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, TipDesk tips)
    {
        var query = context.Request.Query;
        var state = query["state"].ToString() is { Length: > 0 } asked ? asked : "active";
        if (!TipOrder.Filters.Contains(state) || !TryNumber(query["skip"].ToString(), out var skip))
        {
            return JsonBody.Bad();
        }

        var all = await tips.ListAsync(StaffGate.MemberOf(context).Agency, context.RequestAborted);
        return Results.Json(TipOrder.Page(all, state, skip), DeskJson.Default.TipPage);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, TipDesk tips)
    {
        var found = Id(id) is { } delivery ? await tips.OpenAsync(StaffGate.MemberOf(context).Agency, delivery, context.RequestAborted) : null;
        return found is null ? Missing() : Results.Json(TipShapes.Of(found), DeskJson.Default.TipShown);
    }

    private static async Task<IResult> FileAsync(string id, int n, HttpContext context, TipDesk tips)
    {
        var file = Id(id) is { } delivery ? await tips.FileAsync(StaffGate.MemberOf(context).Agency, delivery, n, context.RequestAborted) : null;
        return file is null ? Missing() : Results.Bytes(file, MediaTypeNames.Application.Octet);
    }

    private static async Task<IResult> OpenedAsync(string id, HttpContext context, TipDesk tips) => Id(id) is { } delivery
        ? Word(await tips.MarkOpenedAsync(StaffGate.MemberOf(context).Agency, delivery, context.RequestAborted))
        : Missing();

    private static async Task<IResult> StateAsync(string id, HttpContext context, TipDesk tips)
    {
        var (asked, refused) = await JsonBody.ReadAsync(context, DeskJson.Default.StateAsked);
        return asked is null ? refused!
            : asked.State.Length > LongestReason || asked.Reason?.Length > LongestReason ? JsonBody.Bad()
            : Id(id) is { } delivery ? Word(await tips.SetStateAsync(StaffGate.MemberOf(context).Agency, delivery, asked.State, asked.Reason, context.RequestAborted))
            : Missing();
    }

    private static async Task<IResult> AnswerAsync(string id, HttpContext context, TipDesk tips, StaffOverrides overrides)
    {
        var (posted, refused) = await JsonBody.ReadAsync(context, DeskJson.Default.AnswerPosted, JsonBody.Large);
        if (posted is null)
        {
            return refused!;
        }

        if (Id(posted.Id) is not { } answer || (posted.Anyway is { } anyway && !IsKnown(anyway)))
        {
            return JsonBody.Bad();
        }

        if (Id(id) is not { } delivery)
        {
            return Missing();
        }

        var member = StaffGate.MemberOf(context);
        var outcome = await tips.PostAnswerAsync(member.Agency, delivery, answer, posted.Jwe, context.RequestAborted);
        if (outcome == DeskOutcome.Done && posted.Anyway is { } given)
        {
            await overrides.NoteAsync(member, delivery, given.Topics, given.Reason, context.RequestAborted);
        }

        return Word(outcome);
    }

    private static bool IsKnown(AnywayGiven anyway) =>
        StaffOverrides.Reasons.Contains(anyway.Reason) && anyway.Topics.Count > 0 && anyway.Topics.All(StaffOverrides.Topics.Contains);

    private static IResult Word(DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Done => Results.NoContent(),
        DeskOutcome.Missing => Missing(),
        _ => JsonBody.Refuse(StatusCodes.Status409Conflict, "refused"),
    };

    private static IResult Missing() => JsonBody.Refuse(StatusCodes.Status404NotFound, "missing");

    private static bool TryNumber(string text, out int number)
    {
        number = 0;
        return text.Length == 0 || (int.TryParse(text, out number) && number >= 0);
    }

    /// <returns>16 bytes, or null for anything else.</returns>
    internal static byte[]? Id(string text)
    {
        var bytes = new byte[16];
        return text.Length == 22 && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length == bytes.Length ? bytes : null;
    }
}
