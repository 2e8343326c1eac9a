using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Starting;

namespace Helpline.Tests.Facilities.Register;

public sealed class FacilityJsonTests
{
    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        foreach (var facility in DemoPlaces.Read(_ => SampleFacility.Today).Concat(SeedPlaces.Read()))
        {
            var json = FacilityJson.Write(facility);
            Assert.Equal(json, FacilityJson.Write(FacilityJson.Read(json)));
        }
    }

    [Fact]
    public void A_body_of_an_older_program_reads_with_the_rest_empty()
    {
        var read = FacilityJson.Read("""{"id":"kz-a","country":"KZ","name":{"ru":"Центр"},"origin":{"source":"s","date":"d"}}""");
        Assert.All(typeof(Facility).GetProperties().Where(p => p.PropertyType.IsGenericType && !p.PropertyType.IsValueType), p => Assert.NotNull(p.GetValue(read)));
        Assert.True(read.Address.IsEmpty && read.FreeCare.IsEmpty && read.Cost.IsEmpty && read.Registration.IsEmpty && read.Admission.IsEmpty);
        Assert.Empty(FacilityFaults.Of(read, SampleFacility.Today));
    }

    [Fact]
    public void Letters_stay_readable() => Assert.Contains("Образцовый", FacilityJson.Write(SampleFacility.Of()), StringComparison.Ordinal);
}
