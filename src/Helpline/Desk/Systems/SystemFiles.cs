using System.Globalization;
using Helpline.Desk.Api;
using Helpline.Forwarding.Webhooks;
using Helpline.Tips;

namespace Helpline.Desk.Systems;

/// <summary>A sealed file for an agency's system, by the token that came with its delivery. Whatever is wrong, the answer is the same: there is nothing.</summary>
internal static class SystemFiles
{
    public static async Task<IResult> FetchAsync(string id, string n, HttpContext context, FileTokens tokens, TipParcels parcels, TipDesk tips)
    {
        SystemHeaders.Write(context.Response.Headers);
        var sealedFile = TipPages.Id(id) is { } delivery
            && SystemGate.BearerOf(context) is { } token
            && tokens.Fits(delivery, token)
            && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && await parcels.AgencyOfAsync(delivery, context.RequestAborted) is { } agency
                ? await tips.FileAsync(agency, delivery, number, context.RequestAborted)
                : null;
        return sealedFile is null
            ? JsonBody.Refuse(StatusCodes.Status404NotFound, "missing")
            : Results.Bytes(sealedFile, "application/octet-stream");
    }
}
