package driver;

import dev.godwit.Migratable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.function.Sin;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialsUtils;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.apache.commons.math3.geometry.euclidean.twod.hull.MonotoneChain;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.ml.clustering.DBSCANClusterer;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.primes.Primes;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/** Computes with a good part of commons-math3 and prints every digit. */
public class Math3Driver {
  private final MersenneTwister random;

  Math3Driver(int seed) {
    random = new MersenneTwister(seed);
  }

  @Migratable(polled = true)
  private double[] numbers(int n) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      a[i] = random.nextGaussian() * 3;
    }
    return a;
  }

  @Migratable(polled = true)
  private void linear() {
    double[][] rows = new double[4][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = numbers(4);
      rows[i][i] += 10;
    }
    RealMatrix m = new Array2DRowRealMatrix(rows);
    print(new LUDecomposition(m).getDeterminant(), new QRDecomposition(m).getSolver().getInverse());
    RealMatrix symmetric = m.multiply(m.transpose());
    print(new EigenDecomposition(symmetric).getRealEigenvalues());
    print(new SingularValueDecomposition(m).getSingularValues(), m.power(3).getNorm());
    LinearObjectiveFunction f = new LinearObjectiveFunction(new double[] {3, 2, 1}, 0);
    Collection<LinearConstraint> c = new ArrayList<>();
    c.add(new LinearConstraint(new double[] {1, 1, 1}, Relationship.LEQ, 10 + random.nextInt(5)));
    c.add(new LinearConstraint(new double[] {2, 1, 0}, Relationship.LEQ, 12));
    c.add(new LinearConstraint(new double[] {1, 0, -1}, Relationship.GEQ, -2));
    print(
        new SimplexSolver()
            .optimize(new MaxIter(100), f, new LinearConstraintSet(c), GoalType.MAXIMIZE, new NonNegativeConstraint(true))
            .getPoint());
  }

  @Migratable(polled = true)
  private void analysis() {
    double a = random.nextDouble();
    UnivariateFunction f = x -> FastMath.cos(x) - a * x;
    print(new BrentSolver(1e-10).solve(200, f, 0, 4), new SimpsonIntegrator().integrate(5000, f, 0, 1 + a));
    print(new RombergIntegrator().integrate(5000, new Sin(), 0, 2 + a));
    PolynomialFunction p = new PolynomialFunction(new double[] {-6 + a, 11, -6, 1});
    print(p.polynomialDerivative(), p.multiply(p), PolynomialsUtils.createLegendrePolynomial(5));
    print((Object[]) new LaguerreSolver().solveAllComplex(p.getCoefficients(), 0));
    double[] x = {0, 1, 2.5, 3, 4 + a};
    print(new SplineInterpolator().interpolate(x, numbers(5)).value(2.2));
    print((Object[]) new FastFourierTransformer(DftNormalization.STANDARD).transform(numbers(16), TransformType.FORWARD));
    FirstOrderDifferentialEquations orbit =
        new FirstOrderDifferentialEquations() {
          @Override
          public int getDimension() {
            return 2;
          }

          @Override
          public void computeDerivatives(double t, double[] y, double[] d) {
            d[0] = y[1] + a;
            d[1] = -y[0];
          }
        };
    double[] y = {1, 0};
    new DormandPrince853Integrator(1e-6, 1, 1e-9, 1e-9).integrate(orbit, 0, y, 5, y);
    print(y);
  }

  @Migratable(polled = true)
  private void statistics() {
    double[] a = numbers(30);
    double[] b = numbers(30);
    DescriptiveStatistics s = new DescriptiveStatistics(a);
    print(s.getMean(), s.getStandardDeviation(), s.getPercentile(40), s.getKurtosis(), s.getSkewness());
    print(new PearsonsCorrelation().correlation(a, b), new TTest().tTest(a, b));
    SimpleRegression r = new SimpleRegression();
    for (int i = 0; i < a.length; i++) {
      r.addData(a[i], b[i]);
    }
    print(r.getSlope(), r.getRSquare(), r.getSignificance());
    OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
    double[][] x = new double[10][];
    for (int i = 0; i < x.length; i++) {
      x[i] = numbers(2);
    }
    ols.newSampleData(numbers(10), x);
    print(ols.estimateRegressionParameters(), ols.estimateErrorVariance());
    print(new NormalDistribution(0, 2).cumulativeProbability(a[0]), new GammaDistribution(2, 3).inverseCumulativeProbability(0.3));
    print(new BinomialDistribution(20, 0.3).probability(5), Gamma.logGamma(3.3), Erf.erf(a[1]));
    print(new Well19937c(5).nextLong(), new HaltonSequenceGenerator(3).skipTo(17));
  }

  @Migratable(polled = true)
  private void rest() {
    Complex c = new Complex(random.nextDouble(), 2).pow(new Complex(1, 1)).sqrt().multiply(Complex.I);
    print(c, c.nthRoot(3), c.tan());
    print(new BigFraction(3, 7).pow(5).add(new BigFraction(0.125)), ArithmeticUtils.gcd(123456, 7890), Primes.primeFactors(360360));
    print(CombinatoricsUtils.binomialCoefficient(30, 12), CombinatoricsUtils.stirlingS2(8, 3));
    Vector3D v = new Vector3D(numbers(3));
    Rotation q = new Rotation(v, 1.2, RotationConvention.VECTOR_OPERATOR);
    print(q.applyTo(Vector3D.PLUS_I), v.crossProduct(Vector3D.PLUS_J), Vector3D.angle(v, Vector3D.PLUS_K));
    List<Vector2D> points = new ArrayList<>();
    List<DoublePoint> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double[] p = numbers(2);
      points.add(new Vector2D(p));
      all.add(new DoublePoint(p));
    }
    print((Object[]) new MonotoneChain().generate(points).getVertices());
    print(new DBSCANClusterer<DoublePoint>(1.5, 3).cluster(all).size());
    print(FastMath.exp(v.getX()), FastMath.pow(2.5, v.getY()), FastMath.atan2(v.getX(), v.getZ()), FastMath.log1p(0.3));
  }

  private static void print(Object... all) {
    System.out.println(Arrays.deepToString(all));
  }

  @Migratable(polled = true)
  public static void main(String[] args) {
    for (int seed = 0; seed < Integer.parseInt(args[0]); seed++) {
      Math3Driver d = new Math3Driver(seed);
      d.linear();
      d.analysis();
      d.statistics();
      d.rest();
    }
  }
}
