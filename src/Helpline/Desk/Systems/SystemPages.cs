using Helpline.Desk.Api;
using Helpline.Desk.Systems.Shapes;
using Helpline.Forwarding.Webhooks;
using Helpline.Tips;

namespace Helpline.Desk.Systems;

/// <summary>What an agency's own system may ask and tell: the deliveries of its queue, states, sealed answers. What is not its own does not exist.</summary>
internal static class SystemPages
{
    private const int PageSize = 200;
    private const int LongestWord = 32;

    public static void Map(WebApplication app)
    {
        app.MapGet("/deliveries/{id}/parts/{n}", SystemFiles.FetchAsync);
        var known = app.MapGroup("/deliveries").AddEndpointFilter(SystemGate.KnownAsync).AddEndpointFilter(SystemHeaders.WriteAsync);
        known.MapGet("", ListAsync);
        known.MapGet("{id}", GetAsync);
        known.MapPut("{id}/state", StateAsync);
        known.MapPost("{id}/answers", AnswerAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, TipParcels parcels)
    {
        var asked = context.Request.Query["skip"].ToString();
        var skip = 0;
        if (asked.Length > 0 && (!int.TryParse(asked, out skip) || skip < 0))
        {
            return JsonBody.Bad();
        }

        var link = SystemGate.LinkOf(context);
        var own = await parcels.ListAsync((link.Agency, link.Queue), context.RequestAborted);
        var page = own.Skip(skip).Take(PageSize).ToList();
        var next = skip + page.Count < own.Count ? skip + page.Count : (int?)null;
        return Results.Json(new SystemPage(page, next), SystemJson.Default.SystemPage);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, TipParcels parcels) =>
        await FindAsync(id, context, parcels) is var (_, parcel) ? Results.Json(parcel, SystemJson.Default.TipParcel) : Missing();

    private static async Task<IResult> StateAsync(string id, HttpContext context, TipParcels parcels, TipDesk tips)
    {
        var (told, refused) = await JsonBody.ReadAsync(context, SystemJson.Default.SystemState);
        return told is null ? refused!
            : told.State.Length > LongestWord || told.Reason?.Length > LongestWord ? JsonBody.Bad()
            : await FindAsync(id, context, parcels) is var (delivery, _)
                ? Word(await tips.SetStateAsync(SystemGate.LinkOf(context).Agency, delivery, told.State, told.Reason, context.RequestAborted))
                : Missing();
    }

    private static async Task<IResult> AnswerAsync(string id, HttpContext context, TipParcels parcels, TipDesk tips)
    {
        var (posted, refused) = await JsonBody.ReadAsync(context, SystemJson.Default.SystemAnswer, JsonBody.Large);
        return posted is null ? refused!
            : TipPages.Id(posted.Id) is not { } answer ? JsonBody.Bad()
            : await FindAsync(id, context, parcels) is var (delivery, _)
                ? Word(await tips.PostAnswerAsync(SystemGate.LinkOf(context).Agency, delivery, answer, posted.Jwe, context.RequestAborted))
                : Missing();
    }

    private static async Task<(byte[] Id, TipParcel Parcel)?> FindAsync(string id, HttpContext context, TipParcels parcels)
    {
        var link = SystemGate.LinkOf(context);
        return TipPages.Id(id) is { } delivery && await parcels.FindAsync((link.Agency, link.Queue), delivery, context.RequestAborted) is { } parcel
            ? (delivery, parcel)
            : null;
    }

    private static IResult Word(DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Done => Results.NoContent(),
        DeskOutcome.Missing => Missing(),
        _ => JsonBody.Refuse(StatusCodes.Status409Conflict, "refused"),
    };

    private static IResult Missing() => JsonBody.Refuse(StatusCodes.Status404NotFound, "missing");
}
